import type { Branch } from '@rollcall/contract/branches';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { Series } from '@rollcall/contract/meetings/series';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { branchQuery } from '../../../../app/data/branches.queries.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { meetingQuery } from '../../../../app/meetings/meetings.queries.ts';
import { Page } from '../../../../app/page.tsx';
import { Guarded } from '../../../../app/states/guarded.tsx';
import { LoadingPage } from '../../../../app/states/loading.tsx';
import { Notice } from '../../../../app/states/notice.tsx';
import { type Calendar, calendarQuery } from '../../series/calendar.ts';
import { seriesQuery } from '../../series/series.queries.ts';
import { Conflict } from '../conflict/conflict.tsx';
import { MeetingForm } from '../meeting-form.tsx';
import { valuesOfSeries, valuesOfSeriesFrom } from './series-values.ts';
import { savingProblem } from '../state/field-problems.ts';
import { useMeetingForm } from '../state/use-meeting-form.ts';
import { useChangeSeries } from './use-change-series.ts';

const route = getRouteApi('/series/$seriesId/edit');

/** Changes all meetings of a series that are still to come, or (`from`) one and those that follow it. */
export const ChangeSeriesPage = () => {
  const { seriesId } = route.useParams();
  const { from } = route.useSearch();
  const { data: series } = useSuspenseQuery(seriesQuery(seriesId));
  const { data: branch } = useSuspenseQuery(branchQuery(series.branchId));
  const { data: calendar } = useSuspenseQuery(calendarQuery());
  const first = useQuery({ ...meetingQuery(from ?? ''), enabled: from !== undefined });
  if (from !== undefined && first.isPending) return <LoadingPage />;
  if (first.isError) throw first.error;
  return (
    <Guarded permission="meetings.manage" branchId={series.branchId}>
      {series.cancelledAt ? (
        <Notice title={<FormattedMessage id="series.cancelled" />} />
      ) : (
        <ChangeSeries
          key={`${seriesId} ${from}`}
          series={series}
          branch={branch}
          calendar={calendar}
          first={first.data?.seriesId === seriesId ? first.data : undefined}
        />
      )}
    </Guarded>
  );
};

type Props = { series: Series; branch: Branch; calendar: Calendar; first: MeetingDetail | undefined };

const ChangeSeries = ({ series, branch, calendar, first }: Props) => {
  const intl = useIntl();
  // The version that this form began with; what the list brings in the background must not move it.
  const [base, setBase] = useState(series);
  const valuesOf = (version: Series) =>
    first?.occurrenceLocal
      ? valuesOfSeriesFrom(version, first.occurrenceLocal, calendar)
      : valuesOfSeries(version, calendar);
  const { form, restored, startAfresh, showRefused, forget } = useMeetingForm(
    valuesOf(base),
    `series.${base.id}.${base.version}.${first?.id ?? 'all'}`,
  );
  const change = useChangeSeries({ fromMeetingId: first?.id, valuesOf, calendar, showRefused, forget });

  if (change.current) {
    const { current } = change;
    return (
      <Page title={intl.formatMessage({ id: 'conflict.title' })} eyebrow={branch.name}>
        <Conflict
          base={valuesOf(base)}
          theirs={valuesOf(current)}
          mine={form.values}
          known={{ branchName: branch.name, campaign: null }}
          saving={change.isPending}
          onChoose={(values) => {
            form.setValues(values);
            setBase(current);
            change.mutate({ base: current, values });
          }}
        />
      </Page>
    );
  }
  return (
    <Page
      title={intl.formatMessage({ id: first ? 'series.change.following' : 'series.change.all' })}
      eyebrow={branch.name}
    >
      <MeetingForm
        form={form}
        branch={branch}
        repeats="does"
        reach={
          <FormattedMessage
            id={first ? 'series.reach.following' : 'series.reach.all'}
            values={{
              count: series.comingCount,
              day: first ? intl.formatDate(first.startsAt, { dateStyle: 'long', timeZone: first.timeZone }) : '',
            }}
          />
        }
        choices={undefined}
        problem={change.error && savingProblem(intl, change.error)}
        restored={restored}
        onAfresh={startAfresh}
        onSave={(values) => change.mutate({ base, values })}
        saving={change.isPending}
        submit={<FormattedMessage id="form.save" />}
        cancel={
          first ? (
            <ButtonLink variant="default" to="/meetings/$meetingId" params={{ meetingId: first.id }}>
              <FormattedMessage id="form.back" />
            </ButtonLink>
          ) : (
            <ButtonLink variant="default" to="/series/$seriesId" params={{ seriesId: series.id }}>
              <FormattedMessage id="form.back" />
            </ButtonLink>
          )
        }
      />
    </Page>
  );
};

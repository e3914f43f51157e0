import type { Branch } from '@rollcall/contract/branches';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { branchQuery } from '../../../app/data/branches.queries.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { meetingQuery } from '../../../app/meetings/meetings.queries.ts';
import { Page } from '../../../app/page.tsx';
import { Guarded } from '../../../app/states/guarded.tsx';
import { Notice } from '../../../app/states/notice.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { ChooseScopePage } from '../series/scope/choose-scope-page.tsx';
import { Conflict } from './conflict/conflict.tsx';
import { type FormValues, valuesOf } from './form-values.ts';
import { MeetingForm } from './meeting-form.tsx';
import { useChangeMeeting } from './use-change-meeting.ts';
import { useMeetingForm } from './state/use-meeting-form.ts';

const route = getRouteApi('/meetings/$meetingId/edit');

/** Changes a meeting. Where somebody else changed it meanwhile, both versions are shown and one chooses. */
export const ChangeMeetingPage = () => {
  const { meetingId } = route.useParams();
  const { scope } = route.useSearch();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  const { data: branch } = useSuspenseQuery(branchQuery(meeting.branchId));
  return (
    <Guarded permission="meetings.manage" branchId={meeting.branchId}>
      {meeting.cancelledAt ? (
        <Notice title={<FormattedMessage id="meeting.cancelled.title" />}>{meeting.cancellationReason}</Notice>
      ) : meeting.seriesId && scope !== 'one' ? (
        <ChooseScopePage meeting={meeting} seriesId={meeting.seriesId} />
      ) : (
        <ChangeMeeting key={meetingId} meeting={meeting} branch={branch} />
      )}
    </Guarded>
  );
};

const ChangeMeeting = ({ meeting, branch }: { meeting: MeetingDetail; branch: Branch }) => {
  const intl = useIntl();
  // The version that this form began with; what the list brings in the background must not move it.
  const [base, setBase] = useState(meeting);
  const { form, restored, startAfresh, showRefused, forget } = useMeetingForm(
    valuesOf(base),
    `${base.id}.${base.version}`,
  );
  const change = useChangeMeeting(showRefused, forget);
  const save = (from: MeetingDetail, values: FormValues) => change.mutate({ base: from, values });

  if (change.current) {
    const { current } = change;
    return (
      <Page title={intl.formatMessage({ id: 'conflict.title' })} eyebrow={branch.name}>
        <Conflict
          base={valuesOf(base)}
          theirs={valuesOf(current)}
          known={current}
          mine={form.values}
          saving={change.isPending}
          onChoose={(values) => {
            form.setValues(values);
            setBase(current);
            save(current, values);
          }}
        />
      </Page>
    );
  }
  return (
    <Page title={intl.formatMessage({ id: 'meetings.change' })} eyebrow={branch.name}>
      <MeetingForm
        form={form}
        branch={branch}
        reach={base.seriesId && <FormattedMessage id="series.reach.one" />}
        choices={change.choices}
        problem={change.error && problemWords(intl, change.error)}
        restored={restored}
        onAfresh={startAfresh}
        onSave={(values) => save(base, values)}
        saving={change.isPending}
        submit={<FormattedMessage id="form.save" />}
        cancel={
          <ButtonLink variant="default" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            <FormattedMessage id="form.back" />
          </ButtonLink>
        }
      />
    </Page>
  );
};

import { meetings } from '@rollcall/contract/meetings';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { ApiError } from '@rollcall/contract/client';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { branchQuery } from '../../../app/data/branches.queries.ts';
import { branchCampaignsQuery } from '../../../app/data/campaigns.queries.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { meetingKeys, meetingQuery } from '../../../app/meetings/meetings.queries.ts';
import { Page } from '../../../app/page.tsx';
import { say } from '../../../app/parts/say.ts';
import { Guarded } from '../../../app/states/guarded.tsx';
import { loadCalendar } from '../series/calendar.ts';
import { seriesQuery } from '../series/series.queries.ts';
import { emptyValues, type FormValues, requestOf } from './form-values.ts';
import { MeetingForm } from './meeting-form.tsx';
import { seriesRequestOf } from './series/series-values.ts';
import { savingProblem } from './state/field-problems.ts';
import { useMeetingForm } from './state/use-meeting-form.ts';

const route = getRouteApi('/branches/$branchId/meetings/new');

/** Schedules a meeting of a branch. */
export const ScheduleMeetingPage = () => {
  const { branchId } = route.useParams();
  const { campaign } = route.useSearch();
  return (
    <Guarded permission="meetings.manage" branchId={branchId}>
      {campaign ? (
        <ScheduleForCampaign key={`${branchId} ${campaign}`} branchId={branchId} campaignId={campaign} />
      ) : (
        <ScheduleMeeting key={branchId} branchId={branchId} />
      )}
    </Guarded>
  );
};

/** The same for a campaign that the branch takes part in: campaigns are for everybody to hear of, so it is public at first. */
const ScheduleForCampaign = ({ branchId, campaignId }: { branchId: string; campaignId: string }) => {
  const { data: campaigns } = useSuspenseQuery(branchCampaignsQuery(branchId));
  const campaign = campaigns.find(({ id }) => id === campaignId);
  const [initial] = useState<FormValues>(() =>
    campaign
      ? { ...emptyValues, campaignId, priorityAreaId: campaign.priorityArea.id, visibility: 'public' }
      : emptyValues,
  );
  return <ScheduleMeeting branchId={branchId} initial={initial} />;
};

type Props = { branchId: string; initial?: FormValues };

const ScheduleMeeting = ({ branchId, initial = emptyValues }: Props) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  const { data: branch } = useSuspenseQuery(branchQuery(branchId));
  const draft = `new.${branchId}${initial.campaignId}`;
  const { form, restored, startAfresh, showRefused, forget } = useMeetingForm(initial, draft);
  const schedule = useMutation({
    mutationFn: async (values: FormValues) => {
      if (values.repeat.frequency === 'none') {
        return {
          meeting: await api(meetings.schedule, { params: { branchId }, body: requestOf(values) }, { headers }),
        };
      }
      const body = seriesRequestOf(values, branch.timeZone, await loadCalendar());
      return { series: await api(seriesEndpoints.schedule, { params: { branchId }, body }, { headers }) };
    },
    onSuccess: async ({ meeting, series }) => {
      forget();
      if (meeting) client.setQueryData(meetingQuery(meeting.id).queryKey, meeting);
      if (series) client.setQueryData(seriesQuery(series.id).queryKey, series);
      void client.invalidateQueries({ queryKey: meetingKeys });
      say(intl.formatMessage({ id: series ? 'series.scheduled' : 'meetings.scheduled' }));
      if (meeting) await navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } });
      if (series) await navigate({ to: '/series/$seriesId', params: { seriesId: series.id } });
    },
    onError: showRefused,
  });
  return (
    <Page title={intl.formatMessage({ id: 'meetings.schedule' })} eyebrow={branch.name}>
      <MeetingForm
        form={form}
        branch={branch}
        repeats="may"
        choices={schedule.error instanceof ApiError ? schedule.error.problem.choices : undefined}
        problem={schedule.error && savingProblem(intl, schedule.error)}
        restored={restored}
        onAfresh={startAfresh}
        onSave={(values) => schedule.mutate(values)}
        saving={schedule.isPending}
        submit={<FormattedMessage id="form.schedule" />}
        cancel={
          <ButtonLink variant="default" to="/branches/$branchId/meetings" params={{ branchId }}>
            <FormattedMessage id="form.back" />
          </ButtonLink>
        }
      />
    </Page>
  );
};

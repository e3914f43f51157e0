import { meetings } from '@rollcall/contract/meetings';
import { ApiError } from '@rollcall/contract/client';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { branchQuery } from '../../../app/data/branches.queries.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { meetingKeys, meetingQuery } from '../../../app/meetings/meetings.queries.ts';
import { Page } from '../../../app/page.tsx';
import { say } from '../../../app/parts/say.ts';
import { Guarded } from '../../../app/states/guarded.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { emptyValues, type FormValues, requestOf } from './form-values.ts';
import { MeetingForm } from './meeting-form.tsx';
import { useMeetingForm } from './state/use-meeting-form.ts';

const route = getRouteApi('/branches/$branchId/meetings/new');

/** Schedules a meeting of a branch. */
export const ScheduleMeetingPage = () => {
  const { branchId } = route.useParams();
  return (
    <Guarded permission="meetings.manage" branchId={branchId}>
      <ScheduleMeeting key={branchId} branchId={branchId} />
    </Guarded>
  );
};

const ScheduleMeeting = ({ branchId }: { branchId: string }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  const { data: branch } = useSuspenseQuery(branchQuery(branchId));
  const { form, restored, startAfresh, showRefused, forget } = useMeetingForm(emptyValues, `new.${branchId}`);
  const schedule = useMutation({
    mutationFn: (values: FormValues) =>
      api(meetings.schedule, { params: { branchId }, body: requestOf(values) }, { headers }),
    onSuccess: async (meeting) => {
      forget();
      client.setQueryData(meetingQuery(meeting.id).queryKey, meeting);
      void client.invalidateQueries({ queryKey: meetingKeys });
      say(intl.formatMessage({ id: 'meetings.scheduled' }));
      await navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } });
    },
    onError: showRefused,
  });
  return (
    <Page title={intl.formatMessage({ id: 'meetings.schedule' })} eyebrow={branch.name}>
      <MeetingForm
        form={form}
        branch={branch}
        choices={schedule.error instanceof ApiError ? schedule.error.problem.choices : undefined}
        problem={schedule.error && problemWords(intl, schedule.error)}
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

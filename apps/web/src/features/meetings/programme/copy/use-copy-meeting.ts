import { ApiError } from '@rollcall/contract/client';
import type { RequestOf } from '@rollcall/contract/endpoint';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { programme } from '@rollcall/contract/meetings/programme';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { useIdempotencyKey } from '../../../../app/idempotency.ts';
import { meetingKeys, meetingQuery } from '../../../../app/meetings/meetings.queries.ts';
import { say } from '../../../../app/parts/say.ts';

type Wish = RequestOf<typeof programme.copy>['body'];

/** Makes the copy once, however often it is sent, and leads to it. */
export const useCopyMeeting = (meeting: MeetingDetail) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { 'idempotency-key': key } = useIdempotencyKey();
  const copy = useMutation({
    mutationFn: (body: Wish) =>
      api(
        programme.copy,
        { params: { meetingId: meeting.id }, body },
        // Another day is another copy.
        { headers: { 'idempotency-key': `${key}.${body.startsAtLocal}.${body.repeatedTime ?? ''}` } },
      ),
    onSuccess: async (made) => {
      client.setQueryData(meetingQuery(made.id).queryKey, made);
      void client.invalidateQueries({ queryKey: meetingKeys });
      say(intl.formatMessage({ id: 'copy.done' }));
      await navigate({ to: '/meetings/$meetingId', params: { meetingId: made.id } });
    },
  });
  const problem = copy.error instanceof ApiError ? copy.error.problem : undefined;
  return { mutate: copy.mutate, isPending: copy.isPending, error: copy.error, choices: problem?.choices };
};

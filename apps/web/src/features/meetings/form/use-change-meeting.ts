import { ApiError } from '@rollcall/contract/client';
import { type MeetingDetail, meetingDetail, meetings } from '@rollcall/contract/meetings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { theirsOf } from '../../../app/forms/theirs-of.ts';
import { meetingKeys, meetingQuery } from '../../../app/meetings/meetings.queries.ts';
import { say } from '../../../app/parts/say.ts';
import { changeOf, type FormValues, valuesOf } from './form-values.ts';

type Change = { base: MeetingDetail; values: FormValues };

/** Sends what differs from the version that the form began with, and names that version. */
export const useChangeMeeting = (showRefused: (error: Error) => void, forget: () => void) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: async ({ base, values }: Change): Promise<MeetingDetail> => {
      const body = changeOf(valuesOf(base), values);
      if (Object.keys(body).length === 0) return base;
      const headers = { 'if-match': `"${base.version}"` };
      return api(meetings.change, { params: { meetingId: base.id }, body }, { headers });
    },
    onSuccess: async (meeting) => {
      forget();
      client.setQueryData(meetingQuery(meeting.id).queryKey, meeting);
      void client.invalidateQueries({ queryKey: meetingKeys });
      say(intl.formatMessage({ id: 'meetings.changed' }));
      await navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } });
    },
    onError: showRefused,
  });
  return {
    mutate: change.mutate,
    isPending: change.isPending,
    error: change.error,
    choices: change.error instanceof ApiError ? change.error.problem.choices : undefined,
    /** 412: the meeting as somebody else has left it. */
    current: theirsOf(change.error, meetingDetail),
  };
};

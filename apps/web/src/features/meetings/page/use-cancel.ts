import { type MeetingDetail, meetings } from '@rollcall/contract/meetings';
import { type Series, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { meetingKeys, meetingQuery } from '../../../app/meetings/meetings.queries.ts';
import { seriesQuery } from '../series/series.queries.ts';

export type CancelScope = 'one' | 'following' | 'all';

type Cancel = { scope: CancelScope; reason: string };

/** Cancels one meeting, this and those that follow it, or all that are to come. */
export const useCancel = (of: { meeting: MeetingDetail } | { series: Series }, onDone: () => void) => {
  const client = useQueryClient();
  const meeting = 'meeting' in of ? of.meeting : undefined;
  const seriesId = 'series' in of ? of.series.id : of.meeting.seriesId;
  return useMutation({
    mutationFn: async ({ scope, reason }: Cancel) => {
      if (meeting && (scope === 'one' || !seriesId)) {
        const cancelled = await api(meetings.cancel, { params: { meetingId: meeting.id }, body: { reason } });
        client.setQueryData(meetingQuery(meeting.id).queryKey, cancelled);
      } else if (seriesId) {
        const from = scope === 'following' && meeting ? { fromMeetingId: meeting.id } : {};
        const cancelled = await api(seriesEndpoints.cancel, { params: { seriesId }, body: { reason, ...from } });
        client.setQueryData(seriesQuery(cancelled.id).queryKey, cancelled);
      }
    },
    onSuccess: () => {
      onDone();
      return client.invalidateQueries({ queryKey: meetingKeys });
    },
  });
};

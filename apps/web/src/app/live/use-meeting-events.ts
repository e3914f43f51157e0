import type { MeetingEvents } from '@rollcall/contract/meetings/live';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { patchMeeting } from '../answers/answered.ts';
import { answerKeys, meetingKeys, meetingQuery } from '../meetings/meetings.queries.ts';
import { followMeeting, type StreamCallbacks } from './meeting-stream.ts';

/**
 * Keeps what is shown of a meeting true while others answer and come: its counts at once, the lists of people by asking
 * for them again.
 * @param onChange what else is to be done, such as changing a row of a list that is kept elsewhere
 */
export function useMeetingEvents(meetingId: string, onChange?: (event: MeetingEvents['change']) => void): void {
  const client = useQueryClient();
  const tell = useEffectEvent((event: MeetingEvents['change']) => onChange?.(event));
  useEffect(() => {
    const readAgain = () => {
      void client.invalidateQueries({ queryKey: meetingQuery(meetingId).queryKey });
      void client.invalidateQueries({ queryKey: [...answerKeys, meetingId] });
    };
    const callbacks: StreamCallbacks = {
      onReset: (event) => {
        showCounts(client, meetingId, event);
        void client.invalidateQueries({ queryKey: [...answerKeys, meetingId] });
        if (isOutdated(client, meetingId, event)) readAgain();
      },
      onChange: (event) => {
        showCounts(client, meetingId, event);
        if (isOutdated(client, meetingId, event)) readAgain();
        else if (event.people !== undefined) void client.invalidateQueries({ queryKey: [...answerKeys, meetingId] });
        tell(event);
      },
      onEnd: readAgain, // says who may see it now, or asks to sign in
      onSilence: readAgain,
    };
    const stream = followMeeting(meetingId, callbacks, (url) => new EventSource(url));
    const followWhileSeen = () => (document.hidden ? stream.pause() : stream.resume());
    followWhileSeen();
    document.addEventListener('visibilitychange', followWhileSeen);
    return () => {
      document.removeEventListener('visibilitychange', followWhileSeen);
      stream.stop();
    };
  }, [client, meetingId]);
}

const detailOf = (client: QueryClient, meetingId: string): MeetingDetail | undefined =>
  client.getQueryData(meetingQuery(meetingId).queryKey);

/** An own answer that is on its way shows what it will bring; the server's word follows it. */
const showCounts = (client: QueryClient, meetingId: string, { counts }: MeetingEvents['reset']): void => {
  if (client.isMutating({ mutationKey: ['answer', meetingId] }) > 0) return;
  client.setQueriesData({ queryKey: meetingKeys }, (data: unknown) =>
    patchMeeting(data, meetingId, (meeting) => ({ ...meeting, counts })),
  );
};

/** An organizer has changed the meeting, or the line has moved, in which the reader may stand. */
const isOutdated = (client: QueryClient, meetingId: string, { version }: MeetingEvents['reset']): boolean => {
  const shown = detailOf(client, meetingId);
  return shown !== undefined && (shown.version !== version || shown.ownRsvp?.status === 'waitlisted');
};

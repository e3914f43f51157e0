import type { MeetingEvents } from '@rollcall/contract/meetings/live';
import { useQueryClient } from '@tanstack/react-query';
import { agendaQuery, minutesQuery } from './programme.queries.ts';

/** What is done when a meeting changes: its programme is read again where it, and nobody's answer, may have changed. */
export const useLiveProgramme = (meetingId: string) => {
  const client = useQueryClient();
  return ({ people, gone }: MeetingEvents['change']) => {
    if (people === undefined) return; // tells hosts only; everybody else reads it again on coming back
    if (people?.length || gone?.length) {
      void client.invalidateQueries({ queryKey: minutesQuery(meetingId).queryKey }); // who came counts for the quorum
    } else {
      void client.invalidateQueries({ queryKey: agendaQuery(meetingId).queryKey });
    }
  };
};

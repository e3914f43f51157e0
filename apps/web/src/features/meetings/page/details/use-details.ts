import type { MeetingDetail, Need } from '@rollcall/contract/meetings';
import { useState } from 'react';

export type Details = { guestNames: string[]; needs: Need[]; note: string };

const none: Details = { guestNames: [], needs: [], note: '' };

const filled = (names: string[], guests: number) =>
  names
    .slice(0, guests)
    .map((name) => name.trim())
    .filter(Boolean);

const same = (a: Details, b: Details, guests: number) =>
  JSON.stringify([filled(a.guestNames, guests), a.needs.toSorted(), a.note.trim()]) ===
  JSON.stringify([filled(b.guestNames, guests), b.needs.toSorted(), b.note.trim()]);

/** What is typed for the hosts and not sent yet; until then what they know already. */
export const useDetails = (meeting: MeetingDetail, guests: number) => {
  const known = meeting.ownDetails ?? none;
  const [typed, type] = useState<Details>();
  const values = typed ?? known;
  return {
    values,
    set: (change: Partial<Details>) => type({ ...values, ...change }),
    dirty: typed !== undefined && !same(typed, known, guests),
    /** To be called when it is sent: from then on the meeting says what the hosts know. */
    saved: () => type(undefined),
    toSend: { guestNames: filled(values.guestNames, guests), needs: values.needs, note: values.note.trim() },
  };
};

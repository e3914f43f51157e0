import { type CheckIn, door } from '@rollcall/contract/meetings/door';
import { api } from '../../../../app/api.ts';
import type { DoorListing } from '../store/door-store.ts';

const AT_ONCE = 500;
const MOST_OTHERS = 5000; // of a branch: more are looked for by name, with a network

const pagesOf = async (meetingId: string, who: 'answered' | 'branch', most: number) => {
  const first = await api(door.list, { params: { meetingId }, query: { who, limit: AT_ONCE } });
  const items = [...first.items];
  let { nextCursor } = first;
  while (nextCursor !== null && items.length < most) {
    const page = await api(door.list, { params: { meetingId }, query: { who, limit: AT_ONCE, cursor: nextCursor } });
    items.push(...page.items);
    nextCursor = page.nextCursor;
  }
  return { meeting: first.meeting, items };
};

/** What the door asks of the server. */
export const doorServer = {
  /** The whole list; with the people of the branch where `others` says so. They seldom change. */
  read: async (meetingId: string, others: boolean) => {
    const answered = await pagesOf(meetingId, 'answered', Infinity);
    const rest = others && answered.meeting.byRight ? (await pagesOf(meetingId, 'branch', MOST_OTHERS)).items : null;
    return { meeting: answered.meeting, people: answered.items, others: rest } satisfies Omit<
      DoorListing,
      'readAt' | 'others'
    > & { others: unknown };
  },
  record: async (meetingId: string, marks: CheckIn[]) =>
    (await api(door.record, { params: { meetingId }, body: { items: marks } })).items,
};
export type DoorServer = typeof doorServer;

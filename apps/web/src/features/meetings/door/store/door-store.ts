import { type CheckIn, doorMeeting, DOOR_ENDS_AFTER_HOURS, doorPerson } from '@rollcall/contract/meetings/door';
import { z } from 'zod';
import { doorDatabase, wipeOldDoors } from '../../../../app/offline/door-database.ts';
import { openVault } from './vault.ts';

/** A list as the server last told it. `readAt`: milliseconds since 1970. */
export type DoorListing = z.infer<typeof listing>;
const listing = z.object({
  meeting: doorMeeting,
  people: z.array(doorPerson),
  others: z.array(doorPerson),
  readAt: z.number(),
});

/** A mark that is not settled yet. `problem`: why the server did not take it. */
export type Waiting = { mark: CheckIn; name: string; problem: { refusal: string; path: string | null } | null };

/** When a device forgets the list of a meeting. */
export const wipeAfterOf = (endsAt: string): number => Date.parse(endsAt) + DOOR_ENDS_AFTER_HOURS * 60 * 60_000;

/** What the door of one meeting keeps on this device. */
export type DoorStore = Awaited<ReturnType<typeof openDoorStore>>;

export const openDoorStore = async (meetingId: string) => {
  const database = await doorDatabase();
  const vault = openVault(database);
  return {
    readList: async (now: number): Promise<DoorListing | null> => {
      await wipeOldDoors(now);
      const kept = await database.get('lists', meetingId);
      if (!kept) return null;
      const parsed = listing.safeParse(await vault.open(meetingId, kept.sealed));
      return parsed.success ? parsed.data : null;
    },

    /** Gives whether it is kept: not in the clear, and not after its evening. */
    keepList: async (list: DoorListing, now: number): Promise<boolean> => {
      const wipeAfter = wipeAfterOf(list.meeting.endsAt);
      if (!vault.seals || wipeAfter <= now) return false;
      await database.put('lists', { meetingId, wipeAfter, sealed: await vault.seal(meetingId, list) });
      return true;
    },

    forgetList: () => database.delete('lists', meetingId),

    /** In the order in which they were made. */
    readMarks: async (): Promise<Waiting[]> => {
      const rows = await database.getAllFromIndex('marks', 'meetingId', meetingId);
      const opened = await Promise.all(
        rows.toSorted((a, b) => a.at - b.at).map(({ id, sealed }) => vault.open(id, sealed)),
      );
      return opened.filter((value) => value !== null) as Waiting[];
    },

    keepMark: async (waiting: Waiting): Promise<void> => {
      const { id, at } = waiting.mark;
      await database.put('marks', { id, meetingId, at: Date.parse(at), sealed: await vault.seal(id, waiting) });
    },

    forgetMark: (id: string) => database.delete('marks', id),
  };
};

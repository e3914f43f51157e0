import { asNobody, runAs } from '@rollcall/database/actor-scope';
import type { Database } from '../../platform/database/database.service.ts';
import { MANY, readDoorStanding, readStanding, type Standing } from './live.sql.ts';

/** On whose behalf a meeting is read while it changes. */
export type Viewer = {
  /** The meeting, and who changed after an event; null where the viewer may not look (any more). */
  read: (meetingId: string, after: number) => Promise<Standing | null>;
};

/** Whoever holds a session: each reading finds out anew whether it holds, and what its holder may see. */
export const sessionViewer = (database: Database, session: Buffer): Viewer => ({
  read: (meetingId, after) =>
    runAs(
      { personId: null, session },
      async () => (await database.one(readStanding, [meetingId, after, MANY + 1])) ?? null,
    ),
});

/** A helper who came by a door link: counts, as long as the link opens this door. */
export const doorViewer = (database: Database, link: string): Viewer => ({
  read: (meetingId, after) =>
    asNobody(async () => {
      const standing = await database.one(readDoorStanding, [meetingId, link, after]);
      return standing ? { ...standing, sight: null, changed: [], people: [] } : null;
    }),
});

/** The first of them who may look. Somebody may be signed in and hold a link to a door that is not theirs. */
export const eitherViewer = (viewers: Viewer[]): Viewer => ({
  read: async (meetingId, after) => {
    for (const viewer of viewers) {
      const standing = await viewer.read(meetingId, after);
      if (standing) return standing;
    }
    return null;
  },
});

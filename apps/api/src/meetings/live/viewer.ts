import { runAs } from '@rollcall/database/actor-scope';
import type { Database } from '../../platform/database/database.service.ts';
import { MANY, readStanding, type Standing } from './live.sql.ts';

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

import { hashOfToken, newToken } from '../platform/auth/session-token.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/config.schema.ts';
import { OwnerDatabase } from '../platform/jobs/owner-database.ts';
import { OwnerPool } from '../platform/jobs/owner-pool.ts';
import { holdsDemo, isEmpty, offerFirstAdministrator } from './first-rows.sql.ts';
import type { ReadyDatabase } from './databases.ts';

const LINK_HOURS = 24;

/** What people are told at the start. */
export type FirstRows = {
  /** Whether the demo organization is there. */
  demo: boolean;
  /** The path by which the first administrator begins; null where there is one already. */
  firstAdministrator: string | null;
};

type LoadDemo = (ownerUrl: string, now: Date) => Promise<void>;

/** Fills an empty database: with the demo organization, or with a way in for the first administrator. */
export async function seeToFirstRows(
  { ownerUrl, embedded }: Pick<ReadyDatabase, 'ownerUrl' | 'embedded'>,
  config: Config,
  clock: Clock,
  loadDemo: LoadDemo,
): Promise<FirstRows> {
  const pool = new OwnerPool(ownerUrl);
  try {
    const database = new OwnerDatabase(pool);
    const wantsDemo = config.DEMO ?? embedded;
    if (wantsDemo && (await database.one(isEmpty))?.empty) await loadDemo(ownerUrl, clock.now());
    const token = newToken();
    const until = new Date(clock.now().getTime() + LINK_HOURS * 3_600_000);
    const offer = await database.one(offerFirstAdministrator, [hashOfToken(token), until]);
    return {
      demo: (await database.one(holdsDemo))?.demo ?? false,
      firstAdministrator: offer?.offered ? `/first-administrator?token=${token}` : null,
    };
  } finally {
    await pool.end();
  }
}

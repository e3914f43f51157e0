import type pg from 'pg';
import type { Answered } from './answering.ts';

type Row = { personId: string; status: string; queueNo: string | null };
type Mail = { personId: string; template: string };
type Counters = { going: number; waitlisted: number };

const ROWS = `
  select person_id as "personId", status, queue_no as "queueNo" from rsvps where meeting_id = $1 order by queue_no`;
const COUNTERS = 'select going_count as going, waitlisted_count as waitlisted from meetings where id = $1';
const MAILS = `
  select payload->>'personId' as "personId", payload->>'template' as template from graphile_worker._private_jobs
   where payload->>'meetingId' = $1`;

/**
 * What came of a storm in which everybody said `going` once: the promises that were broken, as sentences. The mails must
 * have been held.
 */
export async function brokenPromises(
  owner: pg.Pool,
  meeting: string,
  capacity: number,
  answers: Answered[],
): Promise<string[]> {
  const { rows } = await owner.query<Row>(ROWS, [meeting]);
  const { rows: mails } = await owner.query<Mail>(MAILS, [meeting]);
  const [counters] = (await owner.query<Counters>(COUNTERS, [meeting])).rows;
  const told = new Map(answers.map(({ who, own }) => [who.personId, own]));
  const going = rows.filter(({ status }) => status === 'going');
  const waiting = rows.filter(({ status }) => status === 'waitlisted');
  const refused = answers.filter(({ own }) => !own);

  const promises: Record<string, boolean> = {
    [`nobody is refused (${refused.length} were)`]: refused.length === 0,
    [`everybody has one row (${rows.length} of ${answers.length})`]: rows.length === answers.length,
    [`${capacity} are going (${going.length} are)`]: going.length === Math.min(capacity, answers.length),
    'all others wait': going.length + waiting.length === rows.length,
    'the counters equal the rows': counters?.going === going.length && counters.waitlisted === waiting.length,
    'everybody was told what is so': rows.every(({ personId, status }) => told.get(personId)?.status === status),
    'the line is in the order of the places told': waiting.every(
      ({ personId }, i) => told.get(personId)?.place === i + 1,
    ),
    [`everybody gets one mail (${mails.length} were queued)`]:
      mails.length === answers.length && new Set(mails.map(({ personId }) => personId)).size === answers.length,
    'each mail says what is so': mails.every(
      ({ personId, template }) => template === `rsvp-${told.get(personId)?.status}`,
    ),
  };
  return Object.keys(promises).filter((promise) => !promises[promise]);
}

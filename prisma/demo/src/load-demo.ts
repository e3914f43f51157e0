import pg from 'pg';
import { Attendances } from './answers/attendance.ts';
import { countVisits } from './answers/visits.ts';
import { refit, stripTables } from './bulk/bare-tables.ts';
import { copyTable, type RowSource } from './bulk/copy-table.ts';
import { insertLives } from './campaigns/insert-lives.ts';
import { insertGoals } from './goals/insert-goals.ts';
import { Chance } from './chance.ts';
import { dayOf } from './days.ts';
import { DAYS_AHEAD, PAST_DAYS } from './meetings/calendar.ts';
import { planMeetings } from './meetings/plan.ts';
import { readOffsets } from './meetings/zones.ts';
import { insertJoining } from './outreach/insert-joining.ts';
import { insertPetitions } from './petitions/insert-petitions.ts';
import { insertCohosts, insertSettings } from './programme/cohosts.ts';
import { insertLibrary } from './publications/insert-library.ts';
import { insertMinutes } from './programme/minutes.ts';
import { insertProgrammes } from './programme/programmes.ts';
import { insertRoles } from './programme/roles.ts';
import { upcoming } from './programme/upcoming.ts';
import * as answers from './rows/answers.ts';
import * as meetingRows from './rows/meetings.ts';
import * as people from './rows/people.ts';
import * as places from './rows/places.ts';
import { insertSeries } from './series/insert-series.ts';
import { DEMO_MEMBERS, sizesFor } from './sizes.ts';
import { insertSolidarity } from './solidarity/insert-solidarity.ts';
import { foundSociety } from './society/society.ts';
import { insertTasks } from './tasks/insert-tasks.ts';

export type DemoOptions = {
  /** Members today; former members and contacts come on top. Default: 3,000, which gives about 4,000 people. */
  members?: number;
  /** All dates are relative to its day (UTC): the same seed gives the same rows all day. */
  now: Date;
  seed?: number;
  /** Empties the database first instead of refusing one that holds people or branches. */
  replace?: boolean;
  /** What is being done, and how much of the whole is done, from 0 to 1. */
  onProgress?: (progress: { step: string; share: number }) => void;
};

/** The database holds people or branches already, and `replace` was not asked for. */
export class NotEmptyError extends Error {
  override name = 'NotEmptyError';
}

const TABLES = [
  'branches',
  'people',
  'memberships',
  'offices',
  'credentials',
  'campaigns',
  'rsvps',
  'attendances',
  'meetings',
  'report_cells',
  'report_changes',
];

/**
 * Fills a migrated database with the demo organization, in one transaction: all of it or nothing.
 * @param ownerUrl the URL of the tables' owner
 * @throws NotEmptyError
 */
export async function loadDemo(ownerUrl: string, options: DemoOptions): Promise<void> {
  const { members = DEMO_MEMBERS, now, seed = 1, replace = false, onProgress } = options;
  const sizes = sizesFor(members);
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {}); // a lost connection fails the statement that runs, which throws
  await client.connect();
  try {
    await client.query('begin');
    if (!replace) await refuseUnlessEmpty(client);
    await fill(client, { members, ...sizes, today: dayOf(now), seed }, (step, share) => onProgress?.({ step, share }));
    await client.query('commit');
  } finally {
    await client.end(); // without a commit the server rolls all of it back
  }
}

/** Whether the database holds neither branches nor people yet. */
export async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'select not exists (select from branches) and not exists (select from people) as empty',
  );
  return rows[0]!.empty;
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  if (!(await isEmpty(client)))
    throw new NotEmptyError('The database is not empty: --replace deletes all that it holds.');
}

type Task = { members: number; meetings: number; rsvps: number; today: number; seed: number };

async function fill(client: pg.Client, task: Task, onStep: (step: string, share: number) => void): Promise<void> {
  const { today, seed } = task;
  onStep('planning', 0);
  await client.query("set local maintenance_work_mem = '768MB'; set local work_mem = '256MB'");
  // Mails that were queued about what is about to go.
  await client.query('select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))');
  const fittings = await stripTables(client, TABLES);
  const regions = await places.readSlugs(client, 'regions');
  const areas = await places.readSlugs(client, 'priority_areas');

  const society = foundSociety(task.members, today, seed);
  const { branches, campaigns } = society;
  const zones = [...new Set(branches.map(({ timeZone }) => timeZone))];
  const offsets = await readOffsets(client, zones, today - PAST_DAYS, today + DAYS_AHEAD);
  const chance = new Chance(seed, 'meetings');
  const meetings = planMeetings({ branches, campaigns, offsets, today, chance }, task.meetings);
  const ids = meetingRows.meetingIds(meetings, seed);
  const seen: answers.Seen = { attendances: new Attendances(), lastInLine: 0 };

  const copy = (table: string, columns: string[], rows: RowSource) => copyTable(client, table, columns, rows);
  await copy('branches', places.BRANCH_COLUMNS, places.branchRows(society, regions));
  await copy('memberships', people.MEMBERSHIP_COLUMNS, people.membershipRows(society));
  await copy('offices', people.OFFICE_COLUMNS, people.officeRows(society));
  await copy('credentials', people.CREDENTIAL_COLUMNS, people.credentialRows(society));
  await copy('campaigns', places.CAMPAIGN_COLUMNS, places.campaignRows(society, areas));
  onStep('answers', 0.04);
  const rsvps = answers.rsvpRows(society, meetings, ids, task.rsvps, seen);
  await copy(
    'rsvps',
    answers.RSVP_COLUMNS,
    counted(rsvps, task.rsvps, (share) => onStep('answers', 0.04 + 0.28 * share)),
  );
  onStep('attendance', 0.32);
  const attendances = answers.attendanceRows(society, meetings, ids, seen.attendances);
  await copy('attendances', answers.ATTENDANCE_COLUMNS, attendances);
  onStep('people', 0.4);
  const visits = countVisits(seen.attendances, meetings, society.population.people.count);
  await copy('people', people.PERSON_COLUMNS, people.personRows(society, visits));
  onStep('meetings', 0.44);
  await copy('meetings', meetingRows.MEETING_COLUMNS, meetingRows.meetingRows(society, meetings, ids, areas));
  await insertSeries(client, society);
  if (seen.lastInLine > 0) await client.query("select setval('rsvp_queue', $1)", [seen.lastInLine]);
  onStep('keys and indexes', 0.46);
  await refit(client, fittings, (share) => onStep('keys and indexes', 0.46 + 0.44 * share));
  await insertLives(client, society, meetings);
  const gatherings = upcoming(society, meetings, ids);
  await insertProgrammes(client, gatherings, seed);
  await insertMinutes(client, today);
  await insertRoles(client, gatherings, seed);
  await insertCohosts(client, gatherings);
  await insertSettings(client);
  await insertPetitions(client, today);
  await insertTasks(client, today);
  await insertGoals(client, today, seed);
  await insertSolidarity(client, today);
  await insertLibrary(client, today, seed);
  await insertJoining(client, today);
  onStep('reports', 0.9);
  await client.query('select app.recompute_cells()');
  await client.query('analyze report_cells');
  onStep('done', 1);
}

const EVERY = 10_000;

/** The same rows, telling now and then which share of them is written. */
const counted = (source: RowSource, total: number, onShare: (share: number) => void): RowSource =>
  function* (rows) {
    let written = 0;
    for (const row of source(rows)) {
      if (++written % EVERY === 0) onShare(Math.min(1, written / total));
      yield row;
    }
  };

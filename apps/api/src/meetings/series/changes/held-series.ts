import type { Series, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { isSomewhere, nowhere } from '@rollcall/contract/meetings';
import type { Queries } from '../../../platform/database/database.service.ts';
import type { BodyOf } from '../../../platform/http/implements.ts';
import { refuse } from '../../../platform/http/problem.exception.ts';
import { say } from '../../../platform/mail/texts.ts';
import { getSeries } from '../series.sql.ts';
import type { Calendar } from './calendar.ts';
import type { Plan, SeriesMeeting } from './plan.ts';
import * as sql from './series-changes.sql.ts';

export type Wish = Omit<BodyOf<typeof seriesEndpoints.change>, 'fromMeetingId'>;

/** A series whose locks this transaction holds, and all its meetings in the order of the rule. */
export type Held = { tx: Queries; current: Series; meetings: SeriesMeeting[] };

/** @throws ProblemException `series-unknown`, `meeting-cancelled` */
export const hold = async (tx: Queries, seriesId: string): Promise<Held> => {
  await tx.rows(sql.lockSeries, [seriesId]);
  const row = await tx.one(getSeries, [seriesId]);
  const meetings = await tx.rows(sql.listOccurrences, [seriesId]);
  return row ? { tx, current: row.series, meetings } : refuse(404, 'series-unknown');
};

/**
 * Where in the rule a meeting stands that is still to come.
 * @throws ProblemException `meeting-unknown`, `meeting-started`
 */
export const placeOf = ({ meetings }: Held, meetingId: string, now: Date): string => {
  const meeting = meetings.find(({ id }) => id === meetingId);
  if (!meeting) return refuse(404, 'meeting-unknown', { path: 'fromMeetingId' });
  if (meeting.startsAt <= now) return refuse(409, 'meeting-started', { path: 'fromMeetingId' });
  return meeting.occurrence;
};

export const calendarOf = ({ rule, startsAtLocal, exceptDays, extra, timeZone }: Series): Calendar => ({
  ...{ rule, startsAtLocal, exceptDays, extra, timeZone },
});

/** What is said of a series after a change. */
export const wished = (current: Series, calendar: Calendar, wish: Wish): sql.Said => {
  const named = Object.fromEntries(
    Object.entries(wish).filter(([, value]) => value !== undefined),
  ) as Partial<sql.Said>;
  const said = { ...current, ...named, ...calendar };
  return isSomewhere(said) ? said : refuse(400, 'invalid', { path: 'placeName', message: nowhere.error });
};

/** Gives the version that holds from now on. */
export const save = async ({ tx, current }: Held, calendar: Calendar, wish: Wish): Promise<number> => {
  const row = await tx.one(sql.updateSeries, [current.id, ...sql.columnsOf(wished(current, calendar, wish))]);
  return row?.version ?? refuse(404, 'series-unknown');
};

/**
 * Makes the meetings what the series says now, and tells whoever answered one that moved or is gone.
 * @param until the day before which all meetings are made
 */
export const carryOut = async ({ tx }: Held, id: string, version: number, plan: Plan, until: string): Promise<void> => {
  const { moves, gone, added } = plan;
  const reason = say('series.gone.reason');
  await tx.rows(sql.changeOccurrences, [id, JSON.stringify(moves), gone, reason, 'series-changed']);
  if (added.length === 0) return;
  const times = [added.map((o) => o.startsAtLocal), added.map((o) => o.startsAt)];
  await tx.rows(sql.addOccurrences, [id, version, ...times, until]);
};

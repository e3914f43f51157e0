import { attend, type Attendances } from '../answers/attendance.ts';
import { fillPools } from '../answers/pool.ts';
import { quotasOf } from '../answers/quotas.ts';
import { seat } from '../answers/seats.ts';
import { STATUS, Turnout } from '../answers/turnout.ts';
import type { RowSource } from '../bulk/copy-table.ts';
import { Chance } from '../chance.ts';
import { DAY, HOUR, MINUTE } from '../days.ts';
import { PAST_DAYS } from '../meetings/calendar.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Ids } from '../society/ids.ts';
import type { Society } from '../society/society.ts';

export const RSVP_COLUMNS = 'meeting_id person_id branch_id status guests mode queue_no answered_at'.split(' ');

const MODES = { room: Buffer.from('room'), online: Buffer.from('online') };

/** Where the n-th to answer takes part: where the meeting is, and of both every fourth online, unless places are short. */
const modeOf = ({ place, onlineUrl, capacity }: Meeting, n: number): keyof typeof MODES =>
  !place || (onlineUrl && capacity === null && n % 4 === 3) ? 'online' : 'room';

const LABELS = (Object.keys(STATUS) as (keyof typeof STATUS)[]).map((status) => Buffer.from(status));

/** What was seen while the answers were written: needed for the tables that come after. */
export type Seen = { attendances: Attendances; lastInLine: number };

/**
 * Draws `total` answers and writes them, meeting by meeting. As it goes it counts them into the meetings, and notes who
 * came and how far the waiting lists' numbers have risen.
 */
export const rsvpRows = (society: Society, meetings: Meeting[], ids: Ids, total: number, seen: Seen): RowSource =>
  function* (rows) {
    const { branches, branchIds, population, signIns, today, seed } = society;
    const pools = fillPools(branches.length, population, today - PAST_DAYS - 30);
    const turnout = new Turnout(population, pools, signIns.members, today, new Chance(seed, 'answers'));
    const chance = new Chance(seed, 'attendance');
    const quotas = quotasOf(meetings, pools, total, today, new Chance(seed, 'quotas'));
    let due = 0;
    for (const [index, meeting] of meetings.entries()) {
      due += quotas[index]!;
      // What one meeting fell short of is spread over the next ones.
      turnout.draw(meeting, Math.min(Math.round(due), Math.ceil(quotas[index]! * 1.25) + 1));
      due -= turnout.count;
      seat(meeting, turnout, chance);
      attend(meeting, index, turnout, branches[meeting.branch]!, population, seen.attendances, chance);
      const { count, people, status, guests, answeredAt } = turnout;
      for (let i = 0; i < count; i++) {
        const line = status[i] === STATUS.waitlisted ? ++seen.lastInLine : null;
        const mode = modeOf(meeting, i);
        if (mode === 'online' && status[i] === STATUS.going) meeting.counts.online += 1 + guests[i]!;
        rows.row(8).id(ids.bytes, index).id(population.people.bytes, people[i]!).id(branchIds.bytes, meeting.branch);
        rows.label(LABELS[status[i]!]!).int(guests[i]!).label(MODES[mode]);
        yield rows.bigint(line).instant(answeredAt[i]!);
      }
    }
  };

export const ATTENDANCE_COLUMNS = 'meeting_id person_id branch_id recorded_at recorded_by'.split(' ');

export const attendanceRows = (
  society: Society,
  meetings: Meeting[],
  ids: Ids,
  { pairs, count }: Attendances,
): RowSource =>
  function* (rows) {
    const { branchIds, population, signIns, today } = society;
    for (let i = 0; i < count; i++) {
      const index = pairs[i * 2]!;
      const { branch, endsAt } = meetings[index]!;
      const recordedAt = Math.min(today * DAY, endsAt + 10 * MINUTE + (index % 5) * HOUR);
      rows
        .row(5)
        .id(ids.bytes, index)
        .id(population.people.bytes, pairs[i * 2 + 1]!)
        .id(branchIds.bytes, branch);
      yield rows.instant(recordedAt).id(population.people.bytes, signIns.organizers[branch]!);
    }
  };

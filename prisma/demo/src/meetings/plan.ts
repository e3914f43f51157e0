import type { Chance } from '../chance.ts';
import { PLACES, type Place } from '../data.ts';
import { DAY, HOUR, MINUTE, monthNameOf, seasonNameOf, weekdayOf } from '../days.ts';
import type { Branch } from '../society/branches.ts';
import { type Campaign, campaignFor } from '../society/campaigns.ts';
import { chooseDays } from './calendar.ts';
import { Deck } from './deck.ts';
import { drawKind, drawStart, SHAPES } from './kinds.ts';
import type { Meeting } from './meeting.ts';
import type { Offsets } from './zones.ts';

export type Plan = { branches: Branch[]; campaigns: Campaign[]; offsets: Offsets; today: number; chance: Chance };

/** The branch with a full meeting ahead, and one where it was not yet written down who came. */
const SHOWN = 'chicago';

/** Plans `total` meetings, branch by branch from the smallest on, each branch's in the order of their starts. */
export function planMeetings(plan: Plan, total: number): Meeting[] {
  const days = chooseDays(plan.branches, total, plan.today, plan.chance);
  return plan.branches.flatMap((_, i) => planBranch(plan, i, days[i]!)).reverse();
}

/** Gives the latest first. */
function planBranch(plan: Plan, index: number, days: number[]): Meeting[] {
  const branch = plan.branches[index]!;
  const deck = new Deck(plan.chance);
  const code = plan.chance.between(100, 999);
  const rooms = new Map(Object.values(SHAPES).map(({ places }) => [places, plan.chance.shuffled(places).slice(0, 4)]));
  const meetings = days.map((day) => planMeeting(plan, index, day, deck, rooms, code));
  meetings.sort((a, b) => a.startsAt - b.startsAt);
  const midnight = plan.today * DAY;
  const coming = meetings.filter(({ endsAt }) => endsAt >= midnight);
  const held = meetings.filter(({ endsAt }) => endsAt < midnight);
  for (const [ahead, meeting] of coming.entries()) meeting.ahead = ahead;
  if (branch.slug === SHOWN) {
    // One that the member who signs in has not answered (answers/turnout.ts), so that they can join the line.
    const indoors = coming.find(({ ahead, kind, place }) => ahead > 0 && ahead % 2 === 0 && place && kind !== 'action');
    const full = indoors ?? coming[2];
    if (full) Object.assign(full, { visibility: 'public', room: 'full', cancelled: null });
    const open = held.findLast(({ cancelled }) => !cancelled);
    if (open) open.recorded = false;
  }
  return meetings.reverse();
}

function planMeeting(
  { branches, campaigns, offsets, today, chance }: Plan,
  index: number,
  day: number,
  deck: Deck,
  rooms: Map<Place[], Place[]>,
  code: number,
): Meeting {
  const branch = branches[index]!;
  const weekday = weekdayOf(day);
  const kind = drawKind(weekday, branch.homeWeekday, chance);
  const shape = SHAPES[kind];
  const [area, title, description] = deck.next(kind);
  const fill = (text: string) =>
    text.replace('{city}', branch.city).replace('{month}', monthNameOf(day)).replace('{season}', seasonNameOf(day));
  const startsLocal = day * DAY + drawStart(kind, weekday, chance);
  const startsAt = startsLocal - offsets(branch.timeZone, day);
  const endsAt = startsAt + chance.pick(shape.lengths) * MINUTE;
  const midnight = today * DAY;
  const held = endsAt < midnight;
  const created = Math.min(startsAt - chance.between(9, 45) * DAY, midnight - chance.between(1, 9) * DAY) - 3 * HOUR;
  const canBeOnline = kind !== 'action' && kind !== 'social';
  const online = canBeOnline ? chance.weighted({ no: 72, also: 16, only: 12 }) : 'no';
  const cancelled = chance.happens(0.035) ? cancellation(created, Math.min(startsAt, midnight), chance) : null;
  const capped = online !== 'only' && kind !== 'action' && chance.happens(0.22);
  return {
    branch: index,
    day,
    kind,
    visibility: chance.weighted(shape.visibility),
    area,
    campaign: area && chance.happens(0.8) ? campaignFor(campaigns, index, area, day) : -1,
    title: fill(title),
    description: fill(description),
    place: online === 'only' ? null : placeIn(branch, chance.pick(rooms.get(shape.places)!), code),
    onlineUrl: online === 'no' ? null : `https://meet.example/${branch.slug}-${chance.between(1000, 9999)}`,
    created,
    startsAt,
    startsLocal,
    endsAt,
    cancelled,
    ahead: -1,
    recorded: held && !cancelled && chance.happens(endsAt > midnight - 8 * DAY ? 0.5 : 0.98),
    room: capped ? (chance.happens(0.22) ? 'full' : 'ample') : 'open',
    capacity: null,
    counts: { going: 0, guests: 0, online: 0, maybe: 0, declined: 0, waitlisted: 0, came: 0 },
  };
}

const cancellation = (created: number, until: number, chance: Chance) => ({
  at: until - Math.round((until - created) * (0.05 + 0.4 * chance.share())),
  reason: chance.pick(PLACES.cancellations),
});

/** A place in the branch's city; `code` makes its number. */
export const placeIn = (branch: Branch, [name, street]: Place, code: number): Place => [
  name,
  `${code + name.length * 7} ${street}, ${branch.city}, ${branch.state} ${branch.zip}`,
];

import type { Chance } from '../chance.ts';
import { type MeetingKind, PLACES, type Place } from '../data.ts';
import { HOUR } from '../days.ts';
import type { Visibility } from './meeting.ts';

type Shape = {
  visibility: Record<Visibility, number>;
  /** Hours of the start, on weekdays and on weekends. */
  weekday: number[];
  weekend: number[];
  /** Minutes. */
  lengths: number[];
  places: Place[];
  /** How many answer, against the average. */
  draw: number;
};

export const SHAPES: Record<MeetingKind, Shape> = {
  branch_meeting: {
    visibility: { branch: 70, members: 12, public: 18 },
    weekday: [18.5, 19, 19],
    weekend: [14, 15],
    lengths: [90, 120],
    places: PLACES.rooms,
    draw: 1.2,
  },
  public_forum: {
    visibility: { public: 96, members: 4, branch: 0 },
    weekday: [18.5, 19],
    weekend: [14, 15, 16],
    lengths: [90, 120],
    places: PLACES.rooms,
    draw: 1.3,
  },
  study_group: {
    visibility: { members: 50, public: 30, branch: 20 },
    weekday: [18, 18.5, 19],
    weekend: [13, 14, 15],
    lengths: [90],
    places: PLACES.rooms,
    draw: 0.7,
  },
  action: {
    visibility: { public: 84, members: 16, branch: 0 },
    weekday: [16.5, 17, 17.5],
    weekend: [10, 11, 12],
    lengths: [60, 90, 120],
    places: PLACES.outdoors,
    draw: 1,
  },
  training: {
    visibility: { members: 70, branch: 25, public: 5 },
    weekday: [18, 18.5],
    weekend: [10, 13],
    lengths: [120, 180],
    places: PLACES.rooms,
    draw: 0.7,
  },
  social: {
    visibility: { branch: 40, members: 30, public: 30 },
    weekday: [18.5, 19],
    weekend: [13, 17, 18],
    lengths: [120, 180],
    places: PLACES.social,
    draw: 0.9,
  },
};

const KINDS: Record<'home' | 'weekday' | 'friday' | 'saturday' | 'sunday', Partial<Record<MeetingKind, number>>> = {
  home: { branch_meeting: 52, public_forum: 24, study_group: 18, action: 4, training: 2 },
  weekday: { branch_meeting: 16, public_forum: 30, study_group: 38, action: 10, training: 3, social: 3 },
  friday: { social: 60, public_forum: 20, action: 20 },
  saturday: { action: 38, training: 34, social: 18, public_forum: 10 },
  sunday: { study_group: 46, social: 34, action: 20 },
};

const WHENS = ['sunday', 'weekday', 'weekday', 'weekday', 'weekday', 'friday', 'saturday'] as const;

/** Branch meetings on the branch's own weekday, socials on Fridays, actions on Saturdays: mostly. */
export function drawKind(weekday: number, homeWeekday: number, chance: Chance): MeetingKind {
  const when = weekday === homeWeekday ? 'home' : WHENS[weekday]!;
  return chance.weighted(KINDS[when] as Record<MeetingKind, number>);
}

/** The time of day of the start, in milliseconds. */
export function drawStart(kind: MeetingKind, weekday: number, chance: Chance): number {
  const shape = SHAPES[kind];
  return chance.pick(weekday === 0 || weekday === 6 ? shape.weekend : shape.weekday) * HOUR;
}

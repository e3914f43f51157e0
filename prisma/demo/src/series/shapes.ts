import { type MeetingKind, PLACES, type Place } from '../data.ts';
import type { Visibility } from '../meetings/meeting.ts';
import type { Branch } from '../society/branches.ts';

/** What a branch repeats. Weekdays from 0, Sunday. */
export type Shape = {
  title: string;
  description: string;
  kind: MeetingKind;
  visibility: Visibility;
  weekday: (branch: Branch) => number;
  /** Which of the weekdays of a month; null: every week. */
  nth: number | null;
  /** `HH:MM`. */
  time: string;
  minutes: number;
  places: Place[];
  /** How many come to all of them. */
  people: number;
  /** The size of the branches that have it. */
  from: number;
};

export const SHAPES: Shape[] = [
  {
    title: 'Monthly branch meeting',
    description: 'Reports from the campaigns, what is decided, and who does what until the next time.',
    kind: 'branch_meeting',
    visibility: 'branch',
    weekday: ({ homeWeekday }) => homeWeekday,
    nth: 2,
    time: '19:00',
    minutes: 120,
    places: PLACES.rooms,
    people: 12,
    from: 0,
  },
  {
    title: 'Weekly reading circle',
    description: 'A chapter each time, read aloud and talked about. Nobody has to have read it before.',
    kind: 'study_group',
    visibility: 'members',
    weekday: ({ homeWeekday }) => (homeWeekday % 4) + 1,
    nth: null,
    time: '18:30',
    minutes: 90,
    places: PLACES.rooms,
    people: 7,
    from: 0,
  },
  {
    title: 'Saturday table',
    description: 'At the table with leaflets and signature sheets: come for an hour or for both.',
    kind: 'action',
    visibility: 'public',
    weekday: () => 6,
    nth: null,
    time: '11:00',
    minutes: 120,
    places: PLACES.outdoors,
    people: 5,
    from: 60,
  },
];

import type { MeetingKind } from '../data.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Ids } from '../society/ids.ts';
import type { Society } from '../society/society.ts';
import { idAt } from './id-at.ts';

/** A meeting that has a programme and roles, with ids as text. `ahead` is 0 for the branch's next one. */
export type Gathering = {
  meeting: string;
  branch: string;
  /** Index of the branch. */
  place: number;
  kind: MeetingKind;
  visibility: Meeting['visibility'];
  ahead: number;
  created: number;
  /** Who organizes the branch. */
  organizer: string;
};

const PLANNED = 4;

/** The next meetings of each branch that are not cancelled: what people look at, and few at any size. */
export const upcoming = (society: Society, meetings: Meeting[], ids: Ids): Gathering[] =>
  meetings.flatMap(({ branch, kind, visibility, ahead, created, cancelled }, index) => {
    if (ahead < 0 || ahead >= PLANNED || cancelled) return [];
    const { branchIds, population, signIns } = society;
    const organizer = idAt(population.people, signIns.organizers[branch]!);
    const place = { place: branch, branch: idAt(branchIds, branch), meeting: idAt(ids, index) };
    return [{ ...place, kind, visibility, ahead, created, organizer }];
  });

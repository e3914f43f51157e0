import type { MeetingKind, Place } from '../data.ts';

export type Visibility = 'public' | 'members' | 'branch';

/** A planned meeting. Instants are milliseconds since 1970. */
export type Meeting = {
  branch: number;
  day: number;
  kind: MeetingKind;
  visibility: Visibility;
  area: string | null;
  campaign: number;
  title: string;
  description: string;
  place: Place | null;
  onlineUrl: string | null;
  created: number;
  startsAt: number;
  /** The wall clock, as if it were UTC. */
  startsLocal: number;
  endsAt: number;
  cancelled: { at: number; reason: string } | null;
  /** 0 for the branch's next meeting, 1 for the one after; -1: it was held. */
  ahead: number;
  /** Whether it was written down who came. */
  recorded: boolean;
  /** How its room relates to those who want to come. */
  room: 'open' | 'ample' | 'full';
  /** Known once the answers are there. */
  capacity: number | null;
  counts: {
    going: number;
    guests: number;
    online: number;
    maybe: number;
    declined: number;
    waitlisted: number;
    came: number;
  };
};

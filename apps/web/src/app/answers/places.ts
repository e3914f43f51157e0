import type { Meeting, RsvpMode } from '@rollcall/contract/meetings';

/** What is needed to know how many places a meeting has, and where. */
export type Places = Pick<Meeting, 'placeName' | 'isOnline' | 'capacity' | 'onlineCapacity' | 'counts'>;

/** Where one can take part, the room first. */
export const modesOf = ({ placeName, isOnline }: Pick<Places, 'placeName' | 'isOnline'>): RsvpMode[] => [
  ...(placeName === null ? [] : (['room'] as const)),
  ...(isOnline || placeName === null ? (['online'] as const) : []),
];

export const isHybrid = (meeting: Pick<Places, 'placeName' | 'isOnline'>): boolean => modesOf(meeting).length === 2;

/** Where somebody sits who did not say. */
export const modeByDefault = ({ placeName }: Pick<Places, 'placeName'>): RsvpMode =>
  placeName === null ? 'online' : 'room';

/** Places in the room or online; null: no limit. */
export const capacityOf = ({ capacity, onlineCapacity }: Places, mode: RsvpMode): number | null =>
  mode === 'room' ? capacity : onlineCapacity;

/** Places taken in the room or online, guests included. */
export const takenOf = ({ counts }: Places, mode: RsvpMode): number =>
  mode === 'room' ? counts.going + counts.guests - counts.online : counts.online;

/** Places that are free in the room or online; null where there is no limit. */
export const placesLeft = (meeting: Places, mode: RsvpMode): number | null => {
  const capacity = capacityOf(meeting, mode);
  return capacity === null ? null : Math.max(0, capacity - takenOf(meeting, mode));
};

/** All places of a meeting; null where one of its sides has no limit. */
export const placesOf = (meeting: Places): number | null => {
  const capacities = modesOf(meeting).map((mode) => capacityOf(meeting, mode));
  return capacities.includes(null) ? null : capacities.reduce<number>((sum, places) => sum + (places ?? 0), 0);
};

/** All places that are free; null where one side has no limit. */
export const allPlacesLeft = (meeting: Places): number | null => {
  const left = modesOf(meeting).map((mode) => placesLeft(meeting, mode));
  return left.includes(null) ? null : left.reduce<number>((sum, places) => sum + (places ?? 0), 0);
};

/**
 * Is there a place for one more who has none yet? Those who wait in line come first. How long the line of the room and
 * that of the line online are is not known here: where both exist, whoever waits is taken to wait for the fuller one.
 */
export const isFull = (meeting: Places, mode: RsvpMode): boolean => {
  const left = placesLeft(meeting, mode);
  if (left === null) return false;
  return left < 1 || (meeting.counts.waitlisted > 0 && !isHybrid(meeting));
};

import { meetingFields } from '@rollcall/contract/meetings';

type Meeting = Record<keyof typeof meetingFields, unknown>;

const names = Object.keys(meetingFields) as (keyof typeof meetingFields)[];

/**
 * What an organizer changes on one meeting of a series itself, by the names of the contract: a later change of the series
 * leaves these as they are.
 * @param moved whether it begins at another instant
 */
export const ownFields = (was: Meeting, is: Meeting, moved: boolean): string[] => [
  ...names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name])),
  ...(moved ? ['startsAtLocal'] : []),
];

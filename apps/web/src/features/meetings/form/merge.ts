import { type FormValues, sameValue } from './form-values.ts';

/** What is weighed against each other when two organizers changed one meeting: a start is one thing, though two fields. */
export const parts = [
  'title',
  'start',
  'repeat',
  'durationMinutes',
  'kind',
  'visibility',
  'placeName',
  'placeAddress',
  'onlineUrl',
  'dialIn',
  'capacity',
  'onlineCapacity',
  'asks',
  'subject',
  'description',
] as const;
export type Part = (typeof parts)[number];
export type Side = 'theirs' | 'mine';

const fieldsOf = (part: Part): (keyof FormValues)[] => {
  if (part === 'start') return ['day', 'time', 'repeatedTime'];
  if (part === 'asks') return ['asksGuestNames', 'askedNeeds'];
  return part === 'subject' ? ['campaignId', 'priorityAreaId'] : [part];
};

const same = (part: Part, a: FormValues, b: FormValues) =>
  fieldsOf(part).every((field) => sameValue(a[field], b[field]));

/** A part in which the two versions differ. `suggested` is null where both changed it: a person has to say. */
export type Difference = { part: Part; suggested: Side | null };

/** Where my version differs from theirs, seen from the one that both began with. */
export const differences = (base: FormValues, theirs: FormValues, mine: FormValues): Difference[] =>
  parts
    .filter((part) => !same(part, theirs, mine))
    .map((part) => ({
      part,
      suggested: same(part, base, mine) ? 'theirs' : same(part, base, theirs) ? 'mine' : null,
    }));

/** Their version with the parts of mine that were chosen. */
export const merged = (theirs: FormValues, mine: FormValues, chosen: Partial<Record<Part, Side>>): FormValues => {
  const taken = parts.filter((part) => chosen[part] === 'mine').flatMap(fieldsOf);
  return { ...theirs, ...Object.fromEntries(taken.map((field) => [field, mine[field]])) };
};

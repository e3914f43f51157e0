import { z } from 'zod';

/** Stable codes of what can go wrong; screens turn them into words, so each has its text in the catalog. */
export const problemCodes = [
  'invalid',
  'malformed',
  'too-large',
  'unsupported-media-type',
  'unauthenticated',
  'sign-in-failed',
  'too-many-attempts',
  'forbidden',
  'foreign-origin',
  'not-found',
  'meeting-unknown',
  'series-unknown',
  'person-unknown',
  'branch-unknown',
  'zip-unknown',
  'campaign-unknown',
  'campaign-not-national',
  'branch-takes-no-part',
  'goal-unknown',
  'goal-counted',
  'publication-unknown',
  'reading-list-unknown',
  'reading-list-too-long',
  'reading-list-empty',
  'isbn-invalid',
  'isbn-taken',
  'sister-organization-unknown',
  'too-many-sisters',
  'too-many-contacts',
  'too-many-conveners',
  'meeting-cancelled',
  'meeting-started',
  'meeting-not-started',
  'agenda-item-recorded',
  'minutes-too-early',
  'party-too-large',
  'not-enough-places',
  'mode-unavailable',
  'role-unknown',
  'role-full',
  'role-over',
  'wanted-below-taken',
  'too-many-roles',
  'too-many-hosts',
  'person-outside',
  'person-declined',
  'invitation-outdated',
  'capacity-below-going',
  'time-skipped',
  'time-repeated',
  'version-missing',
  'version-outdated',
  'link-expired',
  'person-without-email',
  'person-has-account',
  'email-taken',
  'slug-taken',
  'last-administrator',
  'office-held',
  'membership-overlaps',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Problem details (RFC 9457) with our extensions: `code`, `requestId`, and the fields at fault by path. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string().optional(),
    requestId: z.string().optional(),
    /** `path` as in `startsAtLocal` or `items.0.name`; of the body unless `in` says otherwise. */
    errors: z
      .array(
        z.object({
          path: z.string(),
          message: z.string(),
          in: z.enum(['body', 'query', 'params', 'header']).optional(),
        }),
      )
      .optional(),
    /** 412: what stands there now. 409 `time-repeated`: the two instants that are meant. 409 on guests: how many more fit. */
    current: z.unknown().optional(),
    choices: z.array(z.object({ value: z.string(), startsAt: z.string(), offset: z.string() })).optional(),
    placesLeft: z.int().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

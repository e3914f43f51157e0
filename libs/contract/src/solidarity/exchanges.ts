import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { day, line, page, pageOf, text } from '../fields.ts';
import { organizationParams } from '../solidarity.ts';

export const exchangeKinds = ['visit', 'joint_meeting', 'solidarity_action'] as const;

const fields = {
  kind: z.enum(exchangeKinds),
  startsOn: day,
  /** Its last day, where it is not the first. */
  endsOn: day.nullable(),
  /** False: told inside only. */
  isPublic: z.boolean(),
};

/** Something done together with a sister organization. */
export const exchange = z
  .object({
    id: z.uuid(),
    ...fields,
    title: z.string(),
    /** Markdown. */
    about: z.string(),
    /** The branch that did it with them; null: the nation. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'Exchange' });
export type Exchange = z.infer<typeof exchange>;

/** All of an exchange: a change sends all of it too. */
export const writeExchange = z
  .strictObject({
    ...fields,
    title: line(200),
    about: text(5000).default(''),
    branchId: z.uuid().nullable().default(null),
    endsOn: fields.endsOn.default(null),
    isPublic: fields.isPublic.default(false),
  })
  .refine((v) => !v.endsOn || v.endsOn > v.startsOn, { path: ['endsOn'], error: 'must be after the first day' })
  .meta({ id: 'WriteExchange' });
export type WriteExchange = z.input<typeof writeExchange>;

const exchangeParams = organizationParams.extend({ exchangeId: z.uuid() });

export const exchanges = {
  list: endpoint({
    method: 'GET',
    path: '/sister-organizations/:organizationId/exchanges',
    summary: 'What was done together, latest first',
    access: 'public',
    params: organizationParams,
    query: z.strictObject(page),
    response: pageOf(exchange),
  }),
  add: endpoint({
    method: 'POST',
    path: '/sister-organizations/:organizationId/exchanges',
    summary: 'Record a visit, a joint meeting or a solidarity action',
    access: 'solidarity.manage',
    params: organizationParams,
    body: writeExchange,
    response: exchange,
    versioned: true,
  }),
  write: endpoint({
    method: 'PUT',
    path: '/sister-organizations/:organizationId/exchanges/:exchangeId',
    summary: 'Write an exchange anew; needs If-Match',
    access: 'solidarity.manage',
    params: exchangeParams,
    body: writeExchange,
    response: exchange,
    versioned: true,
    matched: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/sister-organizations/:organizationId/exchanges/:exchangeId',
    summary: 'Take an exchange out',
    access: 'solidarity.manage',
    params: exchangeParams,
  }),
};

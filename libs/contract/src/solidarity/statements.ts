import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { day, language, line, page, pageOf, text } from '../fields.ts';
import { organizationParams, webAddress } from '../solidarity.ts';

/** Whose words a statement is. */
export const statementVoices = ['theirs', 'ours', 'joint'] as const;

const fields = { voice: z.enum(statementVoices), issuedOn: day };

/** What was said by them, to them, or together. */
export const sisterStatement = z
  .object({
    id: z.uuid(),
    ...fields,
    title: z.string(),
    /** Markdown; empty where it stands elsewhere. */
    body: z.string(),
    /** Of the text. */
    language: z.string(),
    url: z.string().nullable(),
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'SisterStatement' });
export type SisterStatement = z.infer<typeof sisterStatement>;

/** All of a statement: a change sends all of it too. */
export const writeSisterStatement = z
  .strictObject({
    ...fields,
    title: line(200),
    body: text(20_000).default(''),
    language: language.default('en'),
    url: webAddress.nullable().default(null),
  })
  .refine((v) => v.body !== '' || v.url !== null, { path: ['body'], error: 'must be there, or a link to it' })
  .meta({ id: 'WriteSisterStatement' });
export type WriteSisterStatement = z.input<typeof writeSisterStatement>;

const statementParams = organizationParams.extend({ statementId: z.uuid() });

export const sisterStatements = {
  list: endpoint({
    method: 'GET',
    path: '/sister-organizations/:organizationId/statements',
    summary: 'What was said, latest first',
    access: 'public',
    params: organizationParams,
    query: z.strictObject(page),
    response: pageOf(sisterStatement),
  }),
  add: endpoint({
    method: 'POST',
    path: '/sister-organizations/:organizationId/statements',
    summary: 'Add a statement',
    access: 'solidarity.manage',
    params: organizationParams,
    body: writeSisterStatement,
    response: sisterStatement,
    versioned: true,
  }),
  write: endpoint({
    method: 'PUT',
    path: '/sister-organizations/:organizationId/statements/:statementId',
    summary: 'Write a statement anew; needs If-Match',
    access: 'solidarity.manage',
    params: statementParams,
    body: writeSisterStatement,
    response: sisterStatement,
    versioned: true,
    matched: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/sister-organizations/:organizationId/statements/:statementId',
    summary: 'Take a statement out',
    access: 'solidarity.manage',
    params: statementParams,
  }),
};

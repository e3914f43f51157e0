import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { email, language, line, optionalLine, text } from '../fields.ts';
import { organizationParams } from '../solidarity.ts';

/** Somebody to write to in a sister organization. */
export const sisterContact = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** What the person does there. */
    role: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    /** By their codes, the best one first. */
    languages: z.array(z.string()),
    note: z.string(),
  })
  .meta({ id: 'SisterContact' });
export type SisterContact = z.infer<typeof sisterContact>;

/** All of a contact: a change sends all of it too. */
export const writeSisterContact = z
  .strictObject({
    name: line(200),
    role: optionalLine(200).default(''),
    email: email.nullable().default(null),
    /** As it is dialled from abroad; numbers of the whole world come in too many shapes to be refused by one. */
    phone: line(40)
      .regex(/^\+?[\d\s().-]{4,}$/, 'must be a phone number')
      .nullable()
      .default(null),
    languages: z.array(language).max(10).default([]),
    note: text(2000).default(''),
  })
  .refine((v) => v.email !== null || v.phone !== null, { path: ['email'], error: 'must be there, or a phone number' })
  .meta({ id: 'WriteSisterContact' });
export type WriteSisterContact = z.input<typeof writeSisterContact>;

const contactParams = organizationParams.extend({ contactId: z.uuid() });

export const sisterContacts = {
  list: endpoint({
    method: 'GET',
    path: '/sister-organizations/:organizationId/contacts',
    summary: 'Whom to write to there; each look is written down',
    access: 'solidarity.manage',
    params: organizationParams,
    response: z.object({ items: z.array(sisterContact) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/sister-organizations/:organizationId/contacts',
    summary: 'Add somebody to write to',
    access: 'solidarity.manage',
    params: organizationParams,
    body: writeSisterContact,
    response: z.object({ id: z.uuid() }),
  }),
  write: endpoint({
    method: 'PUT',
    path: '/sister-organizations/:organizationId/contacts/:contactId',
    summary: 'Write a contact anew',
    access: 'solidarity.manage',
    params: contactParams,
    body: writeSisterContact,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/sister-organizations/:organizationId/contacts/:contactId',
    summary: 'Forget a contact',
    access: 'solidarity.manage',
    params: contactParams,
  }),
};

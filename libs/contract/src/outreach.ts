import { z } from 'zod';
import { branchParams } from './branches.ts';
import { endpoint } from './endpoint.ts';
import { day, instant, page, pageOf } from './fields.ts';

/** What a person wants to be mailed besides what they asked for by answering. A branch may send less. */
export const mailPreferences = z
  .object({
    /** A reminder a day before a meeting that the person goes to, or may… */
    dayBefore: z.boolean(),
    /** …and two hours before. */
    twoHours: z.boolean(),
    /** The day after a meeting that the person came to, with the next one. */
    thankYou: z.boolean(),
    /** The day after a meeting that the person was to come to and did not. */
    missedYou: z.boolean(),
    /** When the person is given a task, or is mentioned on one. */
    taskNews: z.boolean(),
    /** On the day before an own task is due, and once when it is late. */
    taskReminders: z.boolean(),
  })
  .meta({ id: 'MailPreferences' });
export type MailPreferences = z.infer<typeof mailPreferences>;

export const preferences = {
  get: endpoint({
    method: 'GET',
    path: '/me/mail-preferences',
    summary: 'Which mails the caller wants',
    access: 'session',
    response: mailPreferences,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/me/mail-preferences',
    summary: 'Switch mails on or off',
    access: 'session',
    body: z.strictObject(mailPreferences.shape).partial().meta({ id: 'ChangeMailPreferences' }),
    response: mailPreferences,
  }),
};

/** Somebody who came for the first time, or asked to join, for an organizer to speak with. */
export const followUp = z
  .object({
    id: z.uuid(),
    person: z.object({
      personId: z.uuid(),
      givenName: z.string(),
      familyName: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    /** To which the person came; null: they asked to join. */
    meeting: z.object({ id: z.uuid(), title: z.string(), day }).nullable(),
    createdAt: instant,
    completedAt: instant.nullable(),
    /** Who did it. */
    completedBy: z.object({ givenName: z.string(), familyName: z.string() }).nullable(),
  })
  .meta({ id: 'FollowUp' });
export type FollowUp = z.infer<typeof followUp>;

const followUpParams = z.object({ followUpId: z.uuid() });

export const followUps = {
  list: endpoint({
    method: 'GET',
    path: '/branches/:branchId/follow-ups',
    summary:
      'Newcomers of a branch whom somebody should speak with, the longest waiting first; or those spoken with, the last first',
    access: 'meetings.manage',
    params: branchParams,
    query: z.strictObject({ ...page, completed: z.stringbool().default(false) }),
    response: pageOf(followUp),
  }),
  complete: endpoint({
    method: 'PUT',
    path: '/follow-ups/:followUpId/completion',
    summary: 'Somebody has spoken with the newcomer',
    access: 'meetings.manage',
    params: followUpParams,
    response: followUp,
  }),
  reopen: endpoint({
    method: 'DELETE',
    path: '/follow-ups/:followUpId/completion',
    summary: 'It was not done yet',
    access: 'meetings.manage',
    params: followUpParams,
    response: followUp,
  }),
};

import { z } from 'zod';

const answerTemplates = ['rsvp-going', 'rsvp-maybe', 'rsvp-declined', 'rsvp-waitlisted', 'rsvp-promoted'] as const;
const meetingTemplates = [...answerTemplates, 'meeting-changed', 'meeting-closed', 'meeting-cancelled'] as const;
const requestTemplates = ['rsvp-confirm'] as const;
const accountTemplates = ['invitation', 'password-reset'] as const;

const seriesTemplates = [
  'series-joined',
  'series-left',
  'series-changed',
  'series-cancelled',
  'series-closed',
] as const;

export type MeetingTemplate = (typeof meetingTemplates)[number];
export type AccountTemplate = (typeof accountTemplates)[number];

export type SeriesTemplate = (typeof seriesTemplates)[number];

/** One mail about many meetings. `since`: when the change was that it tells, ISO 8601 as the database has it. */
const seriesJob = z.object({
  template: z.enum(seriesTemplates),
  personId: z.uuid(),
  seriesId: z.uuid(),
  since: z.iso.datetime({ offset: true }).optional(),
});
export type SeriesJob = z.infer<typeof seriesJob>;

/** To who signed a petition: to confirm it (the id is of what was asked), then to thank (of the signature). */
const signatureJob = z.object({ template: z.enum(['signature-confirm', 'signature-thanks']), signatureId: z.uuid() });
export type SignatureJob = z.infer<typeof signatureJob>;

/** The payload of the task `mail`: ids only. What the mail says is looked up when it is sent. */
export const mailJob = z.discriminatedUnion('template', [
  z.object({ template: z.enum(meetingTemplates), personId: z.uuid(), meetingId: z.uuid() }),
  seriesJob,
  signatureJob,
  /** To whoever reads the address that a visitor typed in. */
  z.object({ template: z.enum(requestTemplates), requestId: z.uuid() }),
  /** Null: somebody asked for an address that nobody has. The job is there so that asking takes the same time. */
  z.object({ template: z.enum(accountTemplates), personId: z.uuid().nullable() }),
]);
export type MailJob = z.infer<typeof mailJob>;

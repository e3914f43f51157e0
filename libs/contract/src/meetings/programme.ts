import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { instant, line, optionalLine, text, wallClock } from '../fields.ts';
import { meetingDetail, meetingFields, meetingParams } from '../meetings.ts';

/** Who sees an item: whoever sees the meeting, or members only. Those of a branch's own meeting are the branch's. */
export const agendaVisibilities = ['public', 'members'] as const;
export type AgendaVisibility = (typeof agendaVisibilities)[number];
export const speakerRoles = ['chair', 'speaker'] as const;
export type SpeakerRole = (typeof speakerRoles)[number];

export const agendaSpeaker = z
  .object({
    role: z.enum(speakerRoles),
    /** A person of the branch, for its organizers; null for guests, and for all others who ask. */
    personId: z.uuid().nullable(),
    /** As announced. */
    name: z.string(),
    about: z.string(),
  })
  .meta({ id: 'AgendaSpeaker' });
export type AgendaSpeaker = z.infer<typeof agendaSpeaker>;

/** What is to be read before: which publication, which of its chapters, and with which questions in mind. */
export const agendaReading = z
  .object({
    title: z.string(),
    author: z.string(),
    chapters: z.string(),
    questions: z.string(),
    url: z.string().nullable(),
    /** Where it stands in the catalogue, as far as the caller may see it. */
    publication: z.object({ id: z.uuid(), slug: z.string() }).nullable(),
  })
  .meta({ id: 'AgendaReading' });
export type AgendaReading = z.infer<typeof agendaReading>;

export const agendaItem = z
  .object({
    id: z.uuid(),
    title: z.string(),
    note: z.string(),
    /** 0: takes no time of its own. */
    durationMinutes: z.int(),
    /** When it begins, from the start of the meeting. What comes before and the caller may not see takes its time too. */
    startsAfterMinutes: z.int(),
    visibility: z.enum(agendaVisibilities),
    speakers: z.array(agendaSpeaker),
    readings: z.array(agendaReading),
  })
  .meta({ id: 'AgendaItem' });
export type AgendaItem = z.infer<typeof agendaItem>;

/** The programme of a meeting as far as the caller may see it, in its order. */
export const agenda = z
  .object({
    meetingId: z.uuid(),
    items: z.array(agendaItem),
    /** Whether the caller may read the minutes: shares the inner life of a branch that holds the meeting. */
    readsMinutes: z.boolean(),
    /** Equal to the ETag; writing sends it as If-Match. 0: no programme yet. */
    version: z.int(),
  })
  .meta({ id: 'Agenda' });
export type Agenda = z.infer<typeof agenda>;

export const ITEMS_AT_MOST = 60;
export const SPEAKERS_AT_MOST = 12;
export const READINGS_AT_MOST = 12;

export const writtenReading = z.strictObject({
  title: line(200),
  author: optionalLine(200).default(''),
  chapters: optionalLine(200).default(''),
  questions: text(2000).default(''),
  url: meetingFields.onlineUrl.default(null),
  publicationId: z.uuid().nullable().default(null),
});

const writtenItem = z.strictObject({
  /** Chosen by who writes it; an item keeps it wherever it moves, so that its minutes stay with it. */
  id: z.uuid(),
  title: line(200),
  note: text(2000).default(''),
  durationMinutes: z
    .int()
    .min(0)
    .max(24 * 60),
  visibility: z.enum(agendaVisibilities).default('public'),
  speakers: z
    .array(
      z.strictObject({
        role: z.enum(speakerRoles).default('speaker'),
        personId: z.uuid().nullable().default(null),
        name: line(200),
        about: optionalLine(300).default(''),
      }),
    )
    .max(SPEAKERS_AT_MOST)
    .default([]),
  readings: z.array(writtenReading).max(READINGS_AT_MOST).default([]),
});

export const writeAgenda = z
  .strictObject({ items: z.array(writtenItem).max(ITEMS_AT_MOST) })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, {
    path: ['items'],
    error: 'must each have an id of their own',
  })
  .meta({ id: 'WriteAgenda' });
export type WriteAgenda = z.input<typeof writeAgenda>;

const votes = z.int().min(0).max(1_000_000);

/** What came of an item. */
export const agendaRecord = z
  .object({
    itemId: z.uuid(),
    minutes: z.string(),
    decision: z.string(),
    votes: z.object({ for: z.int(), against: z.int(), abstained: z.int() }).nullable(),
    recordedAt: instant,
    /** Equal to the ETag; a change sends it as If-Match. An item of which nothing was recorded has version 0. */
    version: z.int(),
  })
  .meta({ id: 'AgendaRecord' });
export type AgendaRecord = z.infer<typeof agendaRecord>;

/**
 * Whether a branch meeting may decide: `needed` is `percent` of the branch's members. `present` and `going` are members
 * who came, and who said that they would.
 */
export const quorum = z
  .object({ percent: z.int(), members: z.int(), needed: z.int(), present: z.int(), going: z.int() })
  .meta({ id: 'Quorum' });
export type Quorum = z.infer<typeof quorum>;

export const meetingMinutes = z
  .object({
    /** Null where none is needed. */
    quorum: quorum.nullable(),
    items: z.array(agendaRecord),
  })
  .meta({ id: 'MeetingMinutes' });
export type MeetingMinutes = z.infer<typeof meetingMinutes>;

export const writeRecord = z
  .strictObject({
    minutes: text(10_000).default(''),
    decision: text(1000).default(''),
    votes: z.strictObject({ for: votes, against: votes, abstained: votes }).nullable().default(null),
  })
  .meta({ id: 'WriteAgendaRecord' });
export type WriteRecord = z.input<typeof writeRecord>;

export const copyMeeting = z
  .strictObject({ startsAtLocal: wallClock, repeatedTime: z.enum(['first', 'second']).optional() })
  .meta({ id: 'CopyMeeting' });

export const programme = {
  agenda: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/agenda',
    summary: 'The programme of a meeting, as far as the caller may see it',
    access: 'public',
    params: meetingParams,
    response: agenda,
    versioned: true,
  }),
  writeAgenda: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/agenda',
    summary: 'Write the programme of a meeting as a whole; needs If-Match, "0" for the first',
    access: 'meetings.manage',
    params: meetingParams,
    body: writeAgenda,
    response: agenda,
    versioned: true,
    matched: true,
  }),
  minutes: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/minutes',
    summary:
      'Minutes, decisions and votes by item of the programme, and the quorum; for the branches that hold the meeting',
    access: 'session',
    params: meetingParams,
    response: meetingMinutes,
  }),
  record: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/minutes/:itemId',
    summary: 'Write the minutes of an item, from the start of the meeting on; needs If-Match, "0" for the first',
    access: 'meetings.manage',
    params: meetingParams.extend({ itemId: z.uuid() }),
    body: writeRecord,
    response: agendaRecord,
    versioned: true,
    matched: true,
  }),
  copy: endpoint({
    method: 'POST',
    path: '/meetings/:meetingId/copies',
    summary: 'Schedule a meeting like this one, with its programme and the roles wanted',
    access: 'meetings.manage',
    params: meetingParams,
    body: copyMeeting,
    response: meetingDetail,
    versioned: true,
  }),
};

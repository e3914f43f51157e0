import { z } from 'zod';
import { priorityArea } from '../campaigns.ts';
import { endpoint } from '../endpoint.ts';
import { day, instant, line, page, pageOf, text, wallClock } from '../fields.ts';
import { isSomewhere, meetingFields, meetingFieldsByDefault, nowhere } from '../meetings.ts';
import { agendaReading, READINGS_AT_MOST, writtenReading } from '../meetings/programme.ts';
import { series } from '../meetings/series.ts';

/** How often a study group meets. `month`: on the same weekday of each month, such as the second Tuesday. */
export const paces = ['week', 'two_weeks', 'four_weeks', 'month'] as const;
export type Pace = (typeof paces)[number];

/** What a study group reads for one meeting. */
export const readingListSession = z
  .object({
    id: z.uuid(),
    title: z.string(),
    about: z.string(),
    readings: z.array(agendaReading),
  })
  .meta({ id: 'ReadingListSession' });
export type ReadingListSession = z.infer<typeof readingListSession>;

export const readingList = z
  .object({
    id: z.uuid(),
    title: z.string(),
    /** Markdown */
    about: z.string(),
    /** Null: the nation's. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    priorityArea: priorityArea.pick({ id: true, slug: true, name: true }).nullable(),
    sessionCount: z.int(),
    /** Series that were made from it, as far as the caller may see them. */
    groupCount: z.int(),
  })
  .meta({ id: 'ReadingList' });
export type ReadingList = z.infer<typeof readingList>;

/** A study group that reads it: a series whose meetings have its sessions on their programmes. */
const studyGroup = z.object({
  seriesId: z.uuid(),
  branch: z.object({ id: z.uuid(), name: z.string() }),
  meetings: z.array(z.object({ meetingId: z.uuid(), sessionId: z.uuid(), startsAt: instant, timeZone: z.string() })),
});
export type StudyGroup = z.infer<typeof studyGroup>;

export const readingListDetail = readingList
  .extend({
    sessions: z.array(readingListSession),
    /** The latest twenty. */
    groups: z.array(studyGroup),
    /** Equal to the ETag; writing sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'ReadingListDetail' });
export type ReadingListDetail = z.infer<typeof readingListDetail>;

export const SESSIONS_AT_MOST = 40;

const written = {
  title: line(200),
  about: text(5000).default(''),
  priorityAreaId: z.uuid().nullable().default(null),
  sessions: z
    .array(
      z.strictObject({
        /** Chosen by who writes it; a session keeps it wherever it moves, so that its meetings stay with it. */
        id: z.uuid(),
        title: line(200),
        about: text(2000).default(''),
        readings: z.array(writtenReading).max(READINGS_AT_MOST).default([]),
      }),
    )
    .max(SESSIONS_AT_MOST)
    .refine(
      (sessions) => new Set(sessions.map(({ id }) => id)).size === sessions.length,
      'must each have an id of their own',
    )
    .default([]),
};

export const writeReadingList = z.strictObject(written).meta({ id: 'WriteReadingList' });
export type WriteReadingList = z.input<typeof writeReadingList>;

export const startReadingList = z
  .strictObject({
    ...written,
    /** Null: the nation's. */
    branchId: z.uuid().nullable(),
  })
  .meta({ id: 'StartReadingList' });
export type StartReadingList = z.input<typeof startReadingList>;

const { placeName, placeAddress, onlineUrl, dialIn, capacity, onlineCapacity, durationMinutes, visibility } =
  meetingFieldsByDefault;

const isOnCalendar = (local: string) => {
  const read = new Date(`${local}:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(local);
};

/** One meeting for each session, in their order. */
export const startStudyGroup = z
  .strictObject({
    branchId: z.uuid(),
    /** The series' name; the list's where it is left out. */
    title: meetingFields.title.optional(),
    ...{ visibility, durationMinutes, placeName, placeAddress, onlineUrl, dialIn, capacity, onlineCapacity },
    /** The first one, by the branch's clock. */
    startsAtLocal: wallClock.refine(isOnCalendar, 'must be a day of the calendar'),
    every: z.enum(paces),
    /** Days on which there is none; the sessions move on. */
    skipDays: z.array(day).max(30).default([]),
  })
  .refine(isSomewhere, nowhere)
  .meta({ id: 'StartStudyGroup' });
export type StartStudyGroup = z.input<typeof startStudyGroup>;

const readingListParams = z.object({ readingListId: z.uuid() });

export const readingLists = {
  list: endpoint({
    method: 'GET',
    path: '/reading-lists',
    summary: 'Reading lists of the nation and of all branches, the latest first',
    access: 'session',
    query: z.strictObject({ ...page, branchId: z.uuid().optional(), priorityAreaId: z.uuid().optional() }),
    response: pageOf(readingList),
  }),
  get: endpoint({
    method: 'GET',
    path: '/reading-lists/:readingListId',
    summary: 'A reading list with its sessions, and the study groups that read it',
    access: 'session',
    params: readingListParams,
    response: readingListDetail,
    versioned: true,
  }),
  start: endpoint({
    method: 'POST',
    path: '/reading-lists',
    summary: 'Put together a reading list',
    access: 'reading-lists.manage',
    body: startReadingList,
    response: readingListDetail,
    versioned: true,
  }),
  write: endpoint({
    method: 'PUT',
    path: '/reading-lists/:readingListId',
    summary: 'Write a reading list as a whole; needs If-Match',
    access: 'reading-lists.manage',
    params: readingListParams,
    body: writeReadingList,
    response: readingListDetail,
    versioned: true,
    matched: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/reading-lists/:readingListId',
    summary: 'Remove a reading list; meetings that were made from it stay as they are',
    access: 'reading-lists.manage',
    params: readingListParams,
  }),
  startGroup: endpoint({
    method: 'POST',
    path: '/reading-lists/:readingListId/study-groups',
    summary: 'Schedule a series with one meeting for each session, its readings on their programmes',
    access: 'meetings.manage',
    params: readingListParams,
    body: startStudyGroup,
    response: series,
    versioned: true,
  }),
};

import { z } from 'zod';
import { priorityArea } from './campaigns.ts';
import { endpoint } from './endpoint.ts';
import { instant, language, line, optionalLine, page, pageOf, text } from './fields.ts';
import { meetingFields } from './meetings.ts';

export const publicationKinds = ['article', 'pamphlet', 'book', 'newspaper_issue', 'video', 'audio'] as const;
export type PublicationKind = (typeof publicationKinds)[number];
/** Who sees it: everybody, or members of any branch. */
export const publicationVisibilities = ['public', 'members'] as const;

const isDayOrPart = (value: string) => {
  const parsed = new Date(`${value}${'-01-01'.slice(value.length - 4)}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
};
/** When it came out, as exactly as is known: `1968`, `1968-05` or `1968-05-13`, in the years 1400 to 2199. */
const published = z
  .string()
  .regex(/^(?:1[4-9]|2[01])\d\d(?:-\d\d){0,2}$/, { error: 'must look like 1968, 1968-05 or 1968-05-13', abort: true })
  .refine(isDayOrPart, 'must be a day of the calendar')
  .meta({ description: 'Year, month or day, ISO 8601' });
/** A text in pieces, so that what was found in it can be marked. */
const marked = z.array(z.object({ text: z.string(), isHit: z.boolean() }));
export type Marked = z.infer<typeof marked>;

/** A publication as it stands in a list. */
export const publication = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    kind: z.enum(publicationKinds),
    title: z.string(),
    subtitle: z.string(),
    /** As a catalogue writes them: `Family, Given`, or the name of an organization. `publications/names` turns them. */
    authors: z.array(z.string()),
    /** `1968`, `1968-05` or `1968-05-13`; null where nobody knows. */
    published: z.string().nullable(),
    /** The newspaper, journal, book or programme it is a part of. */
    publishedIn: z.string(),
    languages: z.array(z.string()),
    priorityArea: priorityArea.pick({ id: true, slug: true, name: true }).nullable(),
    visibility: z.enum(publicationVisibilities),
    /** Of a search: its title with what was found, and the passages that fit best. */
    found: z.object({ title: marked, passage: marked }).nullable(),
  })
  .meta({ id: 'Publication' });
export type Publication = z.infer<typeof publication>;

/** A publication on its own page. */
export const publicationDetail = publication
  .omit({ found: true })
  .extend({
    /** Markdown */
    summary: z.string(),
    /** Volume and number, as printed. */
    issue: z.string(),
    /** From and to, as printed. */
    pages: z.string(),
    publisher: z.string(),
    place: z.string(),
    pageCount: z.int().nullable(),
    durationMinutes: z.int().nullable(),
    /** ISBN-13 with its hyphens. */
    isbn: z.string().nullable(),
    url: z.string().nullable(),
    /** Served from `/files/:id/:name`. `size` in bytes. */
    file: z.object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.int() }).nullable(),
    /** The whole text is for search; it is shown where the organization may show it. */
    showsText: z.boolean(),
    /** Markdown. Empty where it is not shown to the caller. */
    text: z.string(),
    addedAt: instant,
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'PublicationDetail' });
export type PublicationDetail = z.infer<typeof publicationDetail>;

/** A meeting that had it on its programme, or will have. */
export const discussion = z
  .object({
    meetingId: z.uuid(),
    title: z.string(),
    branch: z.object({ id: z.uuid(), name: z.string(), slug: z.string() }),
    startsAt: instant,
    timeZone: z.string(),
    chapters: z.string(),
  })
  .meta({ id: 'Discussion' });
export type Discussion = z.infer<typeof discussion>;

export const TEXT_AT_MOST = 200_000; // characters

const fields = {
  kind: z.enum(publicationKinds),
  title: line(200),
  subtitle: optionalLine(300),
  authors: z.array(line(200)).max(30),
  published: published.nullable(),
  publishedIn: optionalLine(200),
  issue: optionalLine(60),
  pages: optionalLine(40),
  publisher: optionalLine(200),
  place: optionalLine(100),
  pageCount: z.int().min(1).max(100_000).nullable(),
  durationMinutes: z
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .nullable(),
  /** ISBN-10 or ISBN-13, with hyphens or without; kept as ISBN-13. */
  isbn: line(30).nullable(),
  url: meetingFields.onlineUrl,
  fileId: z.uuid().nullable(),
  priorityAreaId: z.uuid().nullable(),
  languages: z
    .array(language)
    .min(1, 'name a language')
    .max(10)
    .refine((codes) => new Set(codes).size === codes.length, 'must name each language once'),
  visibility: z.enum(publicationVisibilities),
  summary: text(5000),
  text: text(TEXT_AT_MOST),
  showsText: z.boolean(),
};

export const addPublication = z
  .strictObject({
    ...fields,
    subtitle: fields.subtitle.default(''),
    authors: fields.authors.default([]),
    published: fields.published.default(null),
    publishedIn: fields.publishedIn.default(''),
    issue: fields.issue.default(''),
    pages: fields.pages.default(''),
    publisher: fields.publisher.default(''),
    place: fields.place.default(''),
    pageCount: fields.pageCount.default(null),
    durationMinutes: fields.durationMinutes.default(null),
    isbn: fields.isbn.default(null),
    url: fields.url.default(null),
    fileId: fields.fileId.default(null),
    priorityAreaId: fields.priorityAreaId.default(null),
    visibility: fields.visibility.default('public'),
    summary: fields.summary.default(''),
    text: fields.text.default(''),
    showsText: fields.showsText.default(false),
  })
  .meta({ id: 'AddPublication' });
export type AddPublication = z.input<typeof addPublication>;

export const changePublication = z.strictObject(fields).partial().meta({ id: 'ChangePublication' });
export type ChangePublication = z.input<typeof changePublication>;

const publicationParams = z.object({ publicationId: z.uuid() });

export const publications = {
  list: endpoint({
    method: 'GET',
    path: '/publications',
    summary: 'Publications: those found, best first; without a search the latest first',
    access: 'public',
    query: z.strictObject({
      ...page,
      /** Words, "phrases", or, -without; or an ISBN. */
      q: optionalLine(200).optional(),
      /** The last word of the search is still being typed. */
      typing: z.stringbool().optional(),
      kind: z.enum(publicationKinds).optional(),
      priorityAreaId: z.uuid().optional(),
      language: language.optional(),
    }),
    response: pageOf(publication),
  }),
  get: endpoint({
    method: 'GET',
    path: '/publications/:publicationId',
    summary: 'A publication',
    access: 'public',
    params: publicationParams,
    response: publicationDetail,
    versioned: true,
  }),
  add: endpoint({
    method: 'POST',
    path: '/publications',
    summary: 'Add a publication to the catalogue',
    access: 'publications.manage',
    body: addPublication,
    response: publicationDetail,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/publications/:publicationId',
    summary: 'Change a publication; needs If-Match',
    access: 'publications.manage',
    params: publicationParams,
    body: changePublication,
    response: publicationDetail,
    versioned: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/publications/:publicationId',
    summary: 'Remove a publication; programmes and reading lists keep its title',
    access: 'publications.manage',
    params: publicationParams,
  }),
  discussions: endpoint({
    method: 'GET',
    path: '/publications/:publicationId/discussions',
    summary: 'Meetings that had it on their programme, the latest first, or those to come, the next first',
    access: 'public',
    params: publicationParams,
    query: z.strictObject({ ...page, when: z.enum(['past', 'coming']).default('past') }),
    response: pageOf(discussion),
  }),
};

import {
  type AddPublication,
  addPublication,
  type PublicationDetail,
  type PublicationKind,
} from '@rollcall/contract/publications';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';

/** What the form holds: text as it is typed, an author a line, numbers that may be empty. */
export type PublicationDraft = {
  kind: PublicationKind;
  title: string;
  subtitle: string;
  authors: string;
  published: string;
  publishedIn: string;
  issue: string;
  pages: string;
  publisher: string;
  place: string;
  pageCount: number | '';
  durationMinutes: number | '';
  isbn: string;
  url: string;
  file: { id: string; name: string } | null;
  priorityAreaId: string;
  languages: string[];
  visibility: 'public' | 'members';
  summary: string;
  text: string;
  showsText: boolean;
};

export const newPublication = (): PublicationDraft => ({
  kind: 'article',
  title: '',
  subtitle: '',
  authors: '',
  published: '',
  publishedIn: '',
  issue: '',
  pages: '',
  publisher: '',
  place: '',
  pageCount: '',
  durationMinutes: '',
  isbn: '',
  url: '',
  file: null,
  priorityAreaId: '',
  languages: ['en'],
  visibility: 'public',
  summary: '',
  text: '',
  showsText: false,
});

export const draftOf = (p: PublicationDetail): PublicationDraft => ({
  ...newPublication(),
  ...{
    kind: p.kind,
    title: p.title,
    subtitle: p.subtitle,
    authors: p.authors.join('\n'),
    published: p.published ?? '',
  },
  ...{ publishedIn: p.publishedIn, issue: p.issue, pages: p.pages, publisher: p.publisher, place: p.place },
  ...{ pageCount: p.pageCount ?? '', durationMinutes: p.durationMinutes ?? '', isbn: p.isbn ?? '', url: p.url ?? '' },
  ...{ file: p.file, priorityAreaId: p.priorityArea?.id ?? '', languages: p.languages, visibility: p.visibility },
  ...{ summary: p.summary, text: p.text, showsText: p.showsText },
});

/** What is sent. A part that the kind does not have, such as the minutes of a book, is sent empty. */
export const requestOf = (draft: PublicationDraft): AddPublication => {
  const { file, authors, published, pageCount, durationMinutes, isbn, url, priorityAreaId, ...rest } = draft;
  const has = (field: keyof PublicationDraft) => fieldsOf(draft.kind).has(field);
  return {
    ...rest,
    publishedIn: has('publishedIn') ? rest.publishedIn : '',
    issue: has('issue') ? rest.issue : '',
    pages: has('pages') ? rest.pages : '',
    authors: authors
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    published: published.trim() || null,
    pageCount: has('pageCount') && pageCount !== '' ? pageCount : null,
    durationMinutes: has('durationMinutes') && durationMinutes !== '' ? durationMinutes : null,
    isbn: (has('isbn') && isbn.trim()) || null,
    url: url.trim() || null,
    fileId: file?.id ?? null,
    priorityAreaId: priorityAreaId || null,
  };
};

/** The fields that a kind has besides those that all have. */
const kinds: Record<PublicationKind, (keyof PublicationDraft)[]> = {
  article: ['publishedIn', 'issue', 'pages'],
  pamphlet: ['pageCount', 'isbn'],
  book: ['pageCount', 'isbn'],
  newspaper_issue: ['issue', 'pageCount', 'isbn'],
  video: ['publishedIn', 'durationMinutes'],
  audio: ['publishedIn', 'durationMinutes'],
};
export const fieldsOf = (kind: PublicationKind): ReadonlySet<keyof PublicationDraft> => new Set(kinds[kind]);

/** Where the form shows what is said of a field of the request. */
export const shownErrors = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([path, message]) => [
      path === 'fileId' ? 'file' : (path.split('.')[0] ?? path),
      message,
    ]),
  );

export const faultsOf = (draft: PublicationDraft): Record<string, string> => {
  const checked = addPublication.safeParse(requestOf(draft));
  return checked.success ? {} : shownErrors(issueErrorsOf(checked.error.issues));
};

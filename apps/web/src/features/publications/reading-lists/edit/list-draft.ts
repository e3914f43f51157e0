import type { UseFormReturnType } from '@mantine/form';
import {
  type ReadingListDetail,
  startReadingList,
  type StartReadingList,
  type WriteReadingList,
} from '@rollcall/contract/publications/reading-lists';
import { issueErrorsOf } from '../../../../app/forms/field-errors.ts';

export type DraftReading = {
  publication: { id: string; slug: string } | null;
  title: string;
  author: string;
  chapters: string;
  questions: string;
  url: string;
};
export type DraftSession = { id: string; title: string; about: string; readings: DraftReading[] };
/** A reading list as the form holds it. `branchId` is `nation` for the nation's. */
export type ListDraft = {
  title: string;
  branchId: string;
  priorityAreaId: string;
  about: string;
  sessions: DraftSession[];
};
export type ListForm = UseFormReturnType<ListDraft>;

/** A random id (UUIDv4), also where the page is not served by https. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const newReading = (): DraftReading => ({
  publication: null,
  title: '',
  author: '',
  chapters: '',
  questions: '',
  url: '',
});
export const newSession = (): DraftSession => ({ id: newId(), title: '', about: '', readings: [newReading()] });
export const newList = (branchId: string): ListDraft => ({
  title: '',
  branchId,
  priorityAreaId: '',
  about: '',
  sessions: [newSession()],
});

export const draftOf = (list: ReadingListDetail): ListDraft => ({
  title: list.title,
  branchId: list.branch?.id ?? 'nation',
  priorityAreaId: list.priorityArea?.id ?? '',
  about: list.about,
  sessions: list.sessions.map((session) => ({
    ...session,
    readings: session.readings.map((reading) => ({ ...reading, url: reading.url ?? '' })),
  })),
});

const isBlank = ({ title, author, chapters, questions, url }: DraftReading) =>
  [title, author, chapters, questions, url].every((text) => text.trim() === '');

/** What is written. A reading in which nothing was typed is none. */
export const writtenOf = ({ branchId: _, priorityAreaId, sessions, ...draft }: ListDraft): WriteReadingList => ({
  ...draft,
  priorityAreaId: priorityAreaId || null,
  sessions: sessions.map(({ readings, ...session }) => ({
    ...session,
    readings: readings
      .filter((reading) => !isBlank(reading))
      .map(({ publication, url, ...reading }) => ({
        ...reading,
        url: url.trim() || null,
        publicationId: publication?.id ?? null,
      })),
  })),
});

export const startedOf = (draft: ListDraft): StartReadingList => ({
  ...writtenOf(draft),
  branchId: draft.branchId === 'nation' ? null : draft.branchId,
});

/** The same without readings in which nothing was typed, so that the fields are counted as they are sent. */
export const withoutBlanks = (draft: ListDraft): ListDraft => ({
  ...draft,
  sessions: draft.sessions.map((session) => ({
    ...session,
    readings: session.readings.filter((reading) => !isBlank(reading)),
  })),
});

/** What is wrong before anything is sent, by the place in the form: `sessions.0.title`. */
export const faultsOf = (draft: ListDraft): Record<string, string> => {
  const checked = startReadingList.safeParse(startedOf(draft));
  return checked.success ? {} : issueErrorsOf(checked.error.issues);
};

import type { UseFormReturnType } from '@mantine/form';
import {
  type ReadingListDetail,
  startReadingList,
  type StartReadingList,
  type WriteReadingList,
} from '@rollcall/contract/publications/reading-lists';
import { issueErrorsOf } from '../../../../app/forms/field-errors.ts';
import { newId } from '../../../../app/forms/new-id.ts';

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

import { type Agenda, type AgendaItem, type WriteAgenda, writeAgenda } from '@rollcall/contract/meetings/programme';
import { issueErrorsOf } from '../../../../app/forms/field-errors.ts';
import { newId } from '../../../../app/forms/new-id.ts';

type DraftReading = Omit<AgendaItem['readings'][number], 'url'> & { url: string };
/** An item as the form holds it: text as it is typed, minutes that may be empty. */
export type DraftItem = Omit<AgendaItem, 'durationMinutes' | 'startsAfterMinutes' | 'readings'> & {
  durationMinutes: number | '';
  readings: DraftReading[];
};
export type Draft = { items: DraftItem[] };

const USUAL_MINUTES = 10;

export const newItem = (): DraftItem => ({
  id: newId(),
  title: '',
  note: '',
  durationMinutes: USUAL_MINUTES,
  visibility: 'public',
  speakers: [],
  readings: [],
});
export const newSpeaker = (): DraftItem['speakers'][number] => ({
  role: 'speaker',
  personId: null,
  name: '',
  about: '',
});
export const newReading = (): DraftReading => ({
  title: '',
  author: '',
  chapters: '',
  questions: '',
  url: '',
  publication: null,
});

export const draftOf = ({ items }: Pick<Agenda, 'items'>): Draft => ({
  items: items.map(({ startsAfterMinutes: _, ...item }) => ({
    ...item,
    readings: item.readings.map((reading) => ({ ...reading, url: reading.url ?? '' })),
  })),
});

/** What is sent. An item without minutes takes none. */
export const requestOf = ({ items }: Draft): WriteAgenda => ({
  items: items.map((item) => ({
    ...item,
    durationMinutes: item.durationMinutes === '' ? 0 : item.durationMinutes,
    readings: item.readings.map(({ publication, ...reading }) => ({
      ...reading,
      url: reading.url.trim() || null,
      publicationId: publication?.id ?? null,
    })),
  })),
});

/** What is wrong before anything is sent, by the same schema that the server reads; paths as in `items.0.title`. */
export const faultsOf = (draft: Draft): Record<string, string> => {
  const checked = writeAgenda.safeParse(requestOf(draft));
  return checked.success ? {} : issueErrorsOf(checked.error.issues);
};

/** Items with minutes as numbers, for the timetable. */
export const timed = ({ items }: Draft) =>
  items.map(({ durationMinutes }) => ({ durationMinutes: durationMinutes === '' ? 0 : durationMinutes }));

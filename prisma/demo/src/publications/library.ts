import { readFileSync } from 'node:fs';

type Kind = 'article' | 'pamphlet' | 'book' | 'video' | 'audio';
type Languages = Record<'en' | 'es', string>;

export type LibraryWords = {
  /** By the slug of the priority area. */
  areas: Record<
    string,
    { subject: Languages; items: { kind: Kind; language: string; title: string; subtitle: string }[] }
  >;
  kinds: Record<Kind, string>;
  newspaper: string;
  journals: string[];
  publishers: [name: string, place: string][];
  paragraphs: Record<'en' | 'es', string[]>;
  lists: {
    title: string;
    about: string;
    area: string;
    /** Of the branch of that number by size, the largest first; null: the nation's. */
    branch: number | null;
    sessions: { title: string; publications: string[]; chapters: string; questions: string }[];
  }[];
};

/** What the demo organization reads. The same from `src` and from `dist`. */
export const LIBRARY = JSON.parse(
  readFileSync(new URL('../../data/publications.json', import.meta.url), 'utf8'),
) as LibraryWords;

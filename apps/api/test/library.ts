import { randomUUID } from 'node:crypto';
import type { TestApi } from './harness.ts';

type Db = Pick<TestApi, 'owner'>;

type PublicationOptions = {
  title?: string;
  kind?: 'article' | 'pamphlet' | 'book' | 'newspaper_issue' | 'video' | 'audio';
  authors?: string[];
  published?: string;
  languages?: string[];
  visibility?: 'public' | 'members';
  area?: string;
  summary?: string;
  text?: string;
  isbn?: string;
};

/** A publication of the catalogue. Gives its id. */
export async function addPublication({ owner }: Db, options: PublicationOptions = {}): Promise<string> {
  const {
    title = 'Wages',
    kind = 'pamphlet',
    authors = ['Gray, Rose'],
    published = '1971',
    languages = ['en'],
  } = options;
  const { visibility = 'public', area = null, summary = '', text = '', isbn = null } = options;
  const { rows } = await owner.query<{ id: string }>(
    `insert into publications (kind, title, authors, published, languages, visibility, priority_area_id, summary, text, isbn)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [kind, title, authors, published, languages, visibility, area, summary, text, isbn],
  );
  return rows[0]!.id;
}

type ListOptions = { branch?: string | null; title?: string; sessions?: number; publication?: string };

/** A reading list with so many sessions, each with one reading. Gives its id. */
export async function addReadingList({ owner }: Db, options: ListOptions = {}): Promise<string> {
  const { branch = null, title = 'Begin here', sessions = 3, publication = null } = options;
  const { rows } = await owner.query<{ id: string }>(
    `insert into reading_lists (branch_id, title, created_at, updated_at) values ($1, $2, now(), now()) returning id`,
    [branch, title],
  );
  const id = rows[0]!.id;
  for (let n = 1; n <= sessions; n += 1) {
    const session = randomUUID();
    await owner.query('insert into reading_list_sessions (list_id, id, position, title) values ($1, $2, $3, $4)', [
      id,
      session,
      n,
      `Session ${n}`,
    ]);
    await owner.query(
      `insert into reading_list_readings (list_id, session_id, position, publication_id, title, chapters, questions)
       values ($1, $2, 1, $3, 'Wages', $4, 'What is a wage?')`,
      [id, session, publication, `chapter ${n}`],
    );
  }
  return id;
}

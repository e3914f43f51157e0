import pg from 'pg';
import { sentence, stream } from './words.ts';

export const PUBLICATIONS = 50_000;
const AT_ONCE = 1000;

const KINDS = ['article', 'pamphlet', 'book', 'newspaper_issue', 'video', 'audio'];

/** Publication `n`: a title of six words, a summary of thirty, a text of two hundred. Every fourth is in Spanish, every fiftieth in French. */
const publication = (n: number, random: () => number) => ({
  kind: KINDS[n % KINDS.length],
  title: sentence(random, 6),
  author: `${sentence(random, 1)}, Rose`,
  published: `${1950 + (n % 75)}-${String(1 + (n % 12)).padStart(2, '0')}`,
  language: n % 4 === 0 ? 'es' : n % 50 === 1 ? 'fr' : 'en',
  area: 1 + (n % 10),
  summary: sentence(random, 30),
  text: sentence(random, 200),
});

/** Puts 50,000 publications into the catalogue; where as many are there already, none. */
export async function addManyPublications(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from publications');
    const random = stream(1);
    for (let from = rows[0]?.n ?? 0; from < PUBLICATIONS; from += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, PUBLICATIONS - from) }, (_, n) =>
        publication(from + n, random),
      );
      await client.query(
        `insert into publications (kind, title, authors, published, languages, priority_area_id, summary, text)
         select p.kind, p.title, array[p.author], p.published, array[p.language], a.id, p.summary, p.text
           from jsonb_to_recordset($1) p (kind publication_kind, title text, author text, published text, language text, area int,
                                          summary text, text text)
           join priority_areas a on a.position = p.area`,
        [JSON.stringify(some)],
      );
    }
    await client.query('vacuum (analyze) publications');
  } finally {
    await client.end();
  }
}

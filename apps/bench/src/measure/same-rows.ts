import type { Request } from './load.ts';

type Row = { id?: string; personId?: string; person_id?: string };

/** Asks once and gives the ids of the items, in order; a report has none. */
export async function idsOf({ url, headers }: Request): Promise<string[]> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  const { items = [] } = (await response.json()) as { items?: Row[] };
  return items.flatMap((row) => row.id ?? row.personId ?? row.person_id ?? []);
}

/** @throws Error when the two servers do not answer the same rows: then there would be nothing to compare */
export async function requireSameRows(ours: Request, bare: Request): Promise<number> {
  const [a, b] = [await idsOf(ours), await idsOf(bare)];
  if (a.join() !== b.join()) throw new Error(`${ours.url} and ${bare.url} answer different rows`);
  return a.length;
}

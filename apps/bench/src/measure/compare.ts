import { type Case, cases } from '../cases.ts';
import type { Options } from '../options.ts';
import type { Site } from '../servers/site.ts';
import { type Load, load, medianOf, type Request } from './load.ts';
import { requireSameRows } from './same-rows.ts';

/** The figures of one case at one size: medians of the rounds. `ratio` is of requests a second. */
export type Figures = { members: number; rows: number; ours: Load; bare: Load; ratio: number };
export type Comparison = {
  name: string;
  target: number;
  sizes: Figures[];
  /** p50 at the largest size ÷ at the smallest; null with one size. */
  growth: number | null;
};

export const MAX_GROWTH = 1.5;
const WARM_UP = 1; // seconds

type Turn = { site: Site; rows: number; ours: Request; bare: Request; rounds: { ours: Load[]; bare: Load[] } };

/** Measures every case at every size, all of them in turns, so that whatever slows the machine slows all alike. */
export async function compare(
  sites: Site[],
  options: Options,
  onCase: (comparison: Comparison) => void,
): Promise<Comparison[]> {
  const chosen = cases.filter(({ name }) => name.includes(options.only));
  const all: Comparison[] = [];
  for (const one of chosen) {
    const comparison = await compareCase(one, sites, options);
    onCase(comparison);
    all.push(comparison);
  }
  return all;
}

/** What the two servers of a site are asked. */
export const requestsOf = (one: Case, { api, bare, subjects }: Site): { ours: Request; bare: Request } => ({
  ours: { url: `${api.baseUrl}/api${one.ours(subjects)}`, headers: { cookie: subjects.cookies[one.as] } },
  bare: { url: `${bare.baseUrl}/${one.bare(subjects).join('/')}`, headers: {} },
});

async function compareCase(one: Case, sites: Site[], { connections, seconds, rounds }: Options): Promise<Comparison> {
  const turns: Turn[] = [];
  for (const site of sites) {
    const { ours, bare } = requestsOf(one, site);
    const rows = await requireSameRows(ours, bare);
    turns.push({ site, rows, ours, bare, rounds: { ours: [], bare: [] } });
  }
  const run = async (turn: Turn, who: 'ours' | 'bare', duration: number) =>
    load(turn[who], connections, duration, turn.site.clocks[who]);
  for (const turn of turns) for (const who of ['ours', 'bare'] as const) await run(turn, who, WARM_UP);
  for (let round = 0; round < rounds; round += 1) {
    for (const turn of turns) {
      for (const who of ['ours', 'bare'] as const) turn.rounds[who].push(await run(turn, who, seconds));
    }
  }
  return summed(one, turns);
}

function summed({ name, target }: Case, turns: Turn[]): Comparison {
  const sizes = turns.map(({ site, rows, rounds }) => {
    const [ours, bare] = [medianOf(rounds.ours), medianOf(rounds.bare)];
    return { members: site.members, rows, ours, bare, ratio: ours.perSecond / bare.perSecond };
  });
  const [small, large] = [sizes[0], sizes.at(-1)];
  const growth = sizes.length > 1 && small && large ? large.ours.p50 / small.ours.p50 : null;
  return { name, target, sizes, growth };
}

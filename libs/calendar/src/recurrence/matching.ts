import { Temporal } from 'temporal-polyfill';

/** How the wall clocks of a series before a change go with those after it; all three ascending. */
export type Matching = { kept: [string, string][]; gone: string[]; added: string[] };

/** A meeting that a new rule moves by no more days than this is still the same meeting. */
const reach = 3;

type Clock = { local: string; day: number; pair: number | null };

const epoch = Temporal.PlainDate.from('1970-01-01');

const clocksOf = (locals: string[]): Clock[] =>
  locals.toSorted().map((local) => ({
    local,
    day: epoch.until(Temporal.PlainDate.from(local.slice(0, 10)), { largestUnit: 'days' }).days,
    pair: null,
  }));

const lastPairedBefore = (clocks: Clock[], index: number): number =>
  clocks.slice(0, index).findLast(({ pair }) => pair !== null)?.pair ?? -Infinity;

const firstPairedAfter = (clocks: Clock[], index: number): number =>
  clocks.slice(index + 1).find(({ pair }) => pair !== null)?.pair ?? Infinity;

/** Pairs two that are both free, unless the pair would cross another one: who came earlier stays earlier. */
const pair = (olds: Clock[], news: Clock[], i: number, j: number): void => {
  const [old, next] = [olds[i], news[j]];
  if (!old || !next || old.pair !== null || next.pair !== null) return;
  if (lastPairedBefore(olds, i) > j || firstPairedAfter(olds, i) < j) return;
  old.pair = j;
  next.pair = i;
};

const indexesByDay = (clocks: Clock[]): Map<number, number[]> =>
  Map.groupBy(clocks.keys(), (index) => clocks[index]?.day ?? NaN);

/** On a day with as many as before they go in order; otherwise equal times first, then in order. */
const pairSameDays = (olds: Clock[], news: Clock[]): void => {
  const nextByDay = indexesByDay(news);
  for (const [day, before] of indexesByDay(olds)) {
    const after = nextByDay.get(day) ?? [];
    if (before.length !== after.length)
      for (const i of before) for (const j of after) if (olds[i]?.local === news[j]?.local) pair(olds, news, i, j);
    for (const i of before) for (const j of after) pair(olds, news, i, j);
  }
};

const pairNearDays = (olds: Clock[], news: Clock[]): void => {
  const nextByDay = indexesByDay(news);
  const before = [...olds.keys()].filter((i) => olds[i]?.pair === null);
  for (let distance = 1; distance <= reach; distance += 1)
    for (const i of before)
      for (const sign of [-1, 1])
        for (const j of nextByDay.get((olds[i]?.day ?? NaN) + sign * distance) ?? []) pair(olds, news, i, j);
};

/**
 * Pairs the wall clocks (`YYYY-MM-DDTHH:MM`) that a series had with those that a changed rule or time gives: first
 * those on the same day, then the nearest ones at most three days apart, the earlier of two equally near. Each is used
 * once and pairs never cross. What finds no partner is gone or added.
 */
export const matchOccurrences = (old: string[], next: string[]): Matching => {
  const [olds, news] = [clocksOf(old), clocksOf(next)];
  pairSameDays(olds, news);
  pairNearDays(olds, news);
  return {
    kept: olds.flatMap(({ local, pair: j }): [string, string][] => {
      const partner = j === null ? undefined : news[j];
      return partner ? [[local, partner.local]] : [];
    }),
    gone: olds.filter(({ pair: j }) => j === null).map(({ local }) => local),
    added: news.filter(({ pair: i }) => i === null).map(({ local }) => local),
  };
};

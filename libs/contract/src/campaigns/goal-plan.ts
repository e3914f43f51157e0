/** What the plan wants reached by the end of a day, `YYYY-MM-DD`. */
type PlanPoint = { on: string; amount: number };
type Plan = { startsOn: string; dueOn: string; target: number; points: readonly PlanPoint[] };

const byDay = (points: readonly PlanPoint[]) => points.toSorted((a, b) => a.on.localeCompare(b.on));

/** The corners of the plan, from the start (0) to the due day (the target), oldest first. */
export const planOf = ({ startsOn, dueOn, target, points }: Plan): PlanPoint[] => [
  { on: startsOn, amount: 0 },
  ...byDay(points),
  { on: dueOn, amount: target },
];

/** What the plan wants by the end of `on` (`YYYY-MM-DD`): straight from corner to corner, rounded down. */
export const plannedOn = (plan: Plan, on: string): number => {
  const corners = planOf(plan);
  const next = corners.findIndex((corner) => corner.on >= on);
  const [from, to] = [corners[next - 1], corners[next]];
  if (next === -1) return plan.target;
  if (!from || !to) return 0;
  const [start, end, at] = [Date.parse(from.on), Date.parse(to.on), Date.parse(on)];
  return Math.floor(from.amount + ((to.amount - from.amount) * (at - start)) / (end - start));
};

/** What makes no plan: the field at fault and what is wrong with it. */
export const planFaults = ({ startsOn, dueOn, target, points }: Plan): [path: string, message: string][] => {
  const sorted = byDay(points);
  const faults: [boolean, string, string][] = [
    [dueOn <= startsOn, 'dueOn', 'must be after the start'],
    [sorted.some(({ on }, index) => on === sorted[index - 1]?.on), 'points', 'must each have a day of their own'],
    [sorted.some(({ on }) => on <= startsOn || on >= dueOn), 'points', 'must lie between the start and the due day'],
    [
      sorted.some(({ amount }, index) => amount < (sorted[index - 1]?.amount ?? 0) || amount > target),
      'points',
      'must rise towards the target',
    ],
  ];
  return faults.flatMap(([wrong, path, message]) => (wrong ? [[path, message]] : []));
};

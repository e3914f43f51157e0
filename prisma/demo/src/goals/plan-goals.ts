import { Chance } from '../chance.ts';
import { DAY, HOUR } from '../days.ts';
import { idAt } from '../programme/id-at.ts';
import { textOf } from '../series/repeated-days.ts';
import { Ids } from '../society/ids.ts';

/** A campaign with what it reached. Days are days since 1970; `to` is the first day without it. */
export type Running = {
  id: string;
  branch: string | null;
  from: number;
  to: number | null;
  came: number;
  signed: number;
  branches: string[];
};

type Goal = {
  id: string;
  campaign: string;
  measure: string;
  title: string;
  unit: string;
  target: number;
  starts: string;
  due: string;
  at: string;
};
type Entry = { id: string; goal: string; branch: string; on: string; amount: number; note: string; at: string };
type Plan = { goals: Goal[]; points: { goal: string; on: string; amount: number }[]; entries: Entry[] };

const GOES_ON = 60; // days that a running campaign's goals have still before them
const DOORS_SINCE = 45;
const DOORS = 9000;
const NOTES = [
  '',
  '',
  '',
  'Two pairs, an evening',
  'After the tabling',
  'Rain, half as many as we wanted',
  'With new people',
];

/** Up to two digits and noughts, as people set goals. */
const round = (amount: number): number => {
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  return Math.max(unit, Math.ceil(amount / unit) * unit);
};

/** Goals that are near what was reached: some ahead of their plan, some behind it. */
export function planGoals(campaigns: Running[], today: number, chance: Chance, seed: number): Plan {
  const ids = new Ids(new Chance(seed, 'goal-ids'));
  const newId = (day: number) => idAt(ids, ids.add(day * DAY + 16 * HOUR));
  const at = (day: number) => new Date(day * DAY + 16 * HOUR).toISOString();
  const plan: Plan = { goals: [], points: [], entries: [] };

  const set = (campaign: Running, more: Pick<Goal, 'measure' | 'title' | 'target'> & Partial<Goal>) => {
    const due = Math.max(campaign.from + 7, (campaign.to ?? today + GOES_ON) - 1);
    const days = { starts: textOf(campaign.from), due: textOf(due), at: at(campaign.from - 1) };
    const goal = { id: newId(campaign.from), campaign: campaign.id, unit: '', ...days, ...more };
    plan.goals.push(goal);
    return goal;
  };
  /** What would be reached by the due day at this pace, and somewhat more or less. */
  const near = (reached: number, { from, to }: Running) => {
    const due = to ?? today + GOES_ON;
    const share = Math.min(1, Math.max(0.1, (today - from) / Math.max(1, due - from)));
    return round((reached / share) * (0.85 + 0.4 * chance.share()));
  };

  for (const campaign of campaigns) {
    const { came, signed, branch, branches, to } = campaign;
    if (came > 0) set(campaign, { measure: 'people_came', title: 'Fill our meetings', target: near(came, campaign) });
    if (signed > 0)
      set(campaign, { measure: 'signatures', title: 'Collect signatures', target: near(signed, campaign) });
    if (branch !== null || (to !== null && to <= today)) continue;
    set(campaign, { measure: 'contacts', title: 'Get to know new people', target: 50 + 50 * chance.between(1, 5) });
    const starts = Math.max(campaign.from, today - DOORS_SINCE);
    const target = Math.max(200, DOORS * Math.min(1, branches.length / 12));
    const [title, unit, due] = ['Talk with people at their doors', 'doors', textOf(today + DOORS_SINCE)];
    const doors = set(campaign, {
      measure: 'by_hand',
      title,
      unit,
      due,
      starts: textOf(starts),
      target: round(target),
    });
    plan.points.push({ goal: doors.id, on: textOf(today + 7), amount: Math.round(doors.target * 0.4) });
    for (const one of branches) {
      for (let day = starts + chance.between(1, 7); day < today; day += chance.between(5, 11)) {
        const amount = chance.between(8, 60);
        const entry = { id: newId(day), goal: doors.id, branch: one, on: textOf(day), at: at(day) };
        plan.entries.push({ ...entry, amount, note: chance.pick(NOTES) });
      }
    }
  }
  return plan;
}

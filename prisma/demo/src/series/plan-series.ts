import { Chance } from '../chance.ts';
import { DAY, HOUR } from '../days.ts';
import { placeIn } from '../meetings/plan.ts';
import { idAt } from '../programme/id-at.ts';
import { Ids } from '../society/ids.ts';
import type { Society } from '../society/society.ts';
import { repeatedDays, ruleOf, SERIES_DAYS, textOf } from './repeated-days.ts';
import { SHAPES, type Shape } from './shapes.ts';

/** Somebody who comes to all, but not on these days (`YYYY-MM-DD`). */
export type Coming = { person: string; status: 'going' | 'maybe'; guests: number; except: string[]; answered: string };

/** A series as it goes into the database, with its meetings; instants as ISO 8601. */
export type PlannedSeries = Omit<Shape, 'weekday' | 'nth' | 'places' | 'people' | 'from' | 'time'> & {
  id: string;
  branch: string;
  organizer: string;
  rule: string;
  starts: string;
  zone: string;
  except: string[];
  place: string;
  address: string;
  extended: string;
  created: string;
  meetings: { id: string; local: string }[];
  coming: Coming[];
};

/** Two or three series a branch, but for those asleep. */
export function planSeries(society: Society): PlannedSeries[] {
  const { seed, today, branches, branchIds, population, signIns } = society;
  const chance = new Chance(seed, 'series');
  const ids = new Ids(new Chance(seed, 'series-ids'));
  const candidates = candidatesOf(society);
  return branches.flatMap((branch, index) => {
    if (branch.asleepSince !== null) return [];
    const code = chance.between(100, 999);
    return SHAPES.filter(({ from }) => branch.size >= from).map((shape): PlannedSeries => {
      const weekday = shape.weekday(branch);
      const { days, holidays } = repeatedDays(weekday, shape.nth, today);
      const created = (today - chance.between(12, 40)) * DAY + 17 * HOUR;
      const [place, address] = placeIn(branch, chance.pick(shape.places), code);
      const people = chance.shuffled(candidates[index]!).slice(0, shape.people);
      const { title, description, kind, visibility, minutes } = shape;
      return {
        ...{ title, description, kind, visibility, minutes, place, address },
        id: idAt(ids, ids.add(created)),
        branch: idAt(branchIds, index),
        organizer: idAt(population.people, signIns.organizers[index]!),
        rule: ruleOf(weekday, shape.nth),
        starts: `${textOf(days[0]!)}T${shape.time}`,
        zone: branch.timeZone,
        except: holidays.map(textOf),
        extended: textOf(today + SERIES_DAYS),
        created: new Date(created).toISOString(),
        meetings: days.map((day) => ({ id: idAt(ids, ids.add(created)), local: `${textOf(day)}T${shape.time}` })),
        coming: people.map((person, i) => ({
          person: idAt(population.people, person),
          status: chance.happens(0.8) ? 'going' : 'maybe',
          guests: chance.happens(0.1) ? 1 : 0,
          except: chance.happens(0.4) ? [textOf(chance.pick(days.slice(0, 8)))] : [],
          answered: new Date(created + (i + 1) * 9 * HOUR).toISOString(),
        })),
      };
    });
  });
}

const ENOUGH = 40;

/** Members of each branch who have no sign-in: those who have are to answer by themselves. */
function candidatesOf({ branches, population, signIns }: Society): number[][] {
  const found: number[][] = branches.map(() => []);
  const known = new Set(signIns.people);
  for (const [i, person] of population.member.entries()) {
    const list = found[population.branch[i]!]!;
    if (population.to[i] === -1 && list.length < ENOUGH && !known.has(person)) list.push(person);
  }
  return found;
}

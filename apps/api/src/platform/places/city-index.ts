import { folded } from './folded.ts';
import { usStates } from './us-states.ts';
import { type Place, zipCodes } from './zip-codes.ts';

/** A city, where most of it is. */
export type City = Omit<Place, 'zip'>;

const stateOfWord = new Map(
  Object.entries(usStates).flatMap(([code, name]) => [
    [code.toLowerCase(), code],
    [folded(name), code],
  ]),
);

let index: ReadonlyMap<string, readonly City[]> | undefined;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Cities by their folded name, those with the most ZIP codes, and so the most people, first. */
const cities = (): ReadonlyMap<string, readonly City[]> => {
  index ??= new Map(
    [...Map.groupBy(zipCodes().values(), ({ city }) => folded(city))].map(([name, places]) => [
      name,
      [...Map.groupBy(places, ({ state }) => state).values()]
        .sort((a, b) => b.length - a.length)
        .map((inState) => ({
          city: inState[0]?.city ?? name,
          state: inState[0]?.state ?? '',
          latitude: mean(inState.map(({ latitude }) => latitude)),
          longitude: mean(inState.map(({ longitude }) => longitude)),
        })),
    ]),
  );
  return index;
};

/**
 * The cities of a name, the largest first; `Springfield, MA` and `Springfield Massachusetts` name one.
 * @param text as people type it
 */
export const citiesNamed = (text: string): readonly City[] => {
  const words = folded(text).split(' ');
  const whole = cities().get(words.join(' '));
  if (whole) return whole;
  for (const length of [1, 2, 3]) {
    const state = stateOfWord.get(words.slice(-length).join(' '));
    const found = state && cities().get(words.slice(0, -length).join(' '));
    if (found) return found.filter((city) => city.state === state);
  }
  return [];
};

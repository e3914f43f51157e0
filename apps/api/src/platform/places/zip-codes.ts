import { createRequire } from 'node:module';

/** A place in the United States as people name it. */
export type Place = {
  /** Five digits. */
  zip: string;
  city: string;
  /** Two letters. */
  state: string;
  /** Degrees. */
  latitude: number;
  longitude: number;
};

/** Mail to ships and bases anywhere in the world. */
const MILITARY: ReadonlySet<string> = new Set(['AA', 'AE', 'AP']);

let loaded: ReadonlyMap<string, Place> | undefined;

/**
 * Every ZIP code that stands for a place on land, by its digits; those of military post offices name none. Reading the
 * list takes a quarter of a second, so it waits for the first who asks. Source: the package `zipcodes`, without Canada.
 */
export const zipCodes = (): ReadonlyMap<string, Place> => {
  loaded ??= new Map(
    Object.values(read())
      .filter(({ state }) => !MILITARY.has(state))
      .map(({ zip, city, state, latitude, longitude }) => [zip, { zip, city, state, latitude, longitude }]),
  );
  return loaded;
};

const read = (): Record<string, Place> => {
  const require = createRequire(import.meta.url);
  const file = require.resolve('zipcodes/lib/codes.js');
  const { codes } = require(file) as { codes: Record<string, Place> };
  delete require.cache[file]; // the list as it came is twice as large as what is kept of it
  return codes;
};

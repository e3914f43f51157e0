/** A small seeded stream of numbers from 0 to 1 (mulberry32): the same catalogue each time. */
export const stream = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** What the organization writes about: words that stand in one publication out of ten or more. */
export const TOPICS = [
  ...['rent', 'strike', 'union', 'housing', 'climate', 'workers', 'solidarity', 'wages', 'school', 'debt', 'peace'],
  ...['budget', 'tenants', 'transit', 'hospital', 'nurses', 'teachers', 'warehouse', 'port', 'water'],
];

const SYLLABLES = ['ba', 'co', 'da', 'fe', 'gi', 'lo', 'ma', 'ne', 'pi', 'ra', 'so', 'tu', 'ver', 'zon', 'kel'];
const VOCABULARY = 20_000;

/** The word of a rank: topics first, then invented ones. */
export const wordAt = (rank: number): string => {
  const topic = TOPICS[rank];
  if (topic) return topic;
  let word = '';
  for (let left = rank; left > 0 || word.length < 4; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length];
  }
  return word;
};

/**
 * So many words in a row, the lower the rank the more often, as in texts that people write: a topic stands in about one
 * of six publications, most words in less than one of fifty.
 */
export const sentence = (random: () => number, words: number): string =>
  Array.from({ length: words }, () => wordAt(Math.floor(VOCABULARY * random() ** 1.35))).join(' ');

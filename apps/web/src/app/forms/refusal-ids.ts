/** The number in a sentence, where there is one. */
export const NUMBER = /-?\d+/;

const idOf = (sentence: string) => `refusal.${sentence.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

/**
 * The texts that may say a sentence of the contract or of the API: `refusal.`, then the sentence itself in small letters and
 * hyphens, its number as it stands or as `n`. So the catalogs are the whole table.
 */
export const refusalIds = (sentence: string): [exact: string, numbered: string] => [
  idOf(sentence),
  idOf(sentence.replace(NUMBER, 'n')),
];

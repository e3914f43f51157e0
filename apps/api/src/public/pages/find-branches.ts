import type { Branch } from '@rollcall/contract/branches';
import type { BranchSearch } from '@rollcall/contract/public-pages';
import { usStates } from './us-states.ts';

const LONGEST = 100; // characters
const NEAREST = 3; // branches for a ZIP code

/** Without accents, case and the marks between words: `St. Louis` is `st louis`. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** ZIP codes go across the country by their first digits: the longer the common beginning, the nearer. */
const nearness = (zip: string, other: string) => {
  let common = 0;
  while (common < zip.length && zip[common] === other[common]) common += 1;
  return common;
};

const byZip = (branches: readonly Branch[], zip: string) => {
  const best = Math.max(0, ...branches.map((branch) => nearness(zip, branch.zip)));
  if (best === 0) return [];
  return branches
    .filter((branch) => nearness(zip, branch.zip) === best)
    .sort((a, b) => Math.abs(Number(a.zip) - Number(zip)) - Math.abs(Number(b.zip) - Number(zip)))
    .slice(0, NEAREST);
};

const fits = (branch: Branch, words: string) =>
  branch.state.toLowerCase() === words ||
  [branch.name, branch.city, usStates[branch.state] ?? ''].some((text) => ` ${folded(text)}`.includes(` ${words}`)) ||
  folded(`${branch.city} ${branch.state}`) === words ||
  folded(`${branch.city} ${usStates[branch.state] ?? ''}`) === words;

/** Looks for branches by a city, a state (its name or its two letters), or a five-digit ZIP code. */
export const findBranches = (branches: readonly Branch[], typed: string) => {
  const text = typed.trim().slice(0, LONGEST);
  const [zip] = /^\d{5}(?=(-\d{4})?$)/.exec(text) ?? [];
  const search: BranchSearch = zip ? { text: zip, by: 'zip' } : { text, by: 'words' };
  const words = folded(text);
  const found = zip ? byZip(branches, zip) : words ? branches.filter((branch) => fits(branch, words)) : [];
  return { search, branches: found };
};

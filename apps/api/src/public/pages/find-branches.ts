import type { Branch } from '@rollcall/contract/branches';
import type { BranchSearch, FoundBranch } from '@rollcall/contract/public-pages';
import { citiesNamed } from '../../platform/places/city-index.ts';
import { folded } from '../../platform/places/folded.ts';
import { distanceKm, type Position } from '../../platform/places/great-circle.ts';
import type { Places } from '../../platform/places/places.ts';
import { usStates } from '../../platform/places/us-states.ts';

const LONGEST = 100; // characters
const NEAREST = 3; // branches to a place
const OTHERS = 6; // cities of the same name

type Found = { search: BranchSearch; branches: FoundBranch[] };

const nearestTo = (branches: readonly Branch[], place: Position): FoundBranch[] =>
  branches
    .map((branch) => ({ ...branch, distanceKm: distanceKm(place, branch) }))
    .sort((a, b) => a.distanceKm - b.distanceKm || a.name.localeCompare(b.name))
    .slice(0, NEAREST);

const fits = (branch: Branch, words: string) =>
  branch.state.toLowerCase() === words ||
  [branch.name, branch.city, usStates[branch.state] ?? ''].some((text) => ` ${folded(text)}`.includes(` ${words}`)) ||
  folded(`${branch.city} ${branch.state}`) === words ||
  folded(`${branch.city} ${usStates[branch.state] ?? ''}`) === words;

/**
 * Looks for branches by a city, a state (its name or its two letters), or a five-digit ZIP code. Where a city has none, the
 * nearest to it are found, and the other cities of its name are told.
 */
export const findBranches = (branches: readonly Branch[], typed: string, places: Places): Found => {
  const text = typed.trim().slice(0, LONGEST);
  if (/^\d{5}(-\d{4})?$/.test(text)) {
    const place = places.ofZip(text);
    const search: BranchSearch = {
      text,
      by: 'zip',
      place: place && { city: place.city, state: place.state },
      others: [],
    };
    return { search, branches: place ? nearestTo(branches, place) : [] };
  }
  const words = folded(text);
  const fitting = words ? branches.filter((branch) => fits(branch, words)) : [];
  const [city, ...others] = fitting.length > 0 ? [] : citiesNamed(text);
  if (!city) return { search: { text, by: 'words', place: null, others: [] }, branches: fitting };
  const named = ({ city: name, state }: typeof city) => ({ city: name, state });
  const search: BranchSearch = { text, by: 'city', place: named(city), others: others.slice(0, OTHERS).map(named) };
  return { search, branches: nearestTo(branches, city) };
};

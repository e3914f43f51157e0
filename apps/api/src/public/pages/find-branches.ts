import { Injectable } from '@nestjs/common';
import type { Branch } from '@rollcall/contract/branches';
import type { BranchSearch, FoundBranch } from '@rollcall/contract/public-pages';
import { citiesNamed, type City } from '../../platform/places/city-index.ts';
import { folded } from '../../platform/places/folded.ts';
import { NearestBranches } from '../../platform/places/nearest-branches.ts';
import { Places } from '../../platform/places/places.ts';
import { usStates } from '../../platform/places/us-states.ts';

const LONGEST = 100; // characters
const OTHERS = 6; // cities of the same name

type Found = { search: BranchSearch; branches: FoundBranch[] };

const fits = (branch: Branch, words: string) =>
  branch.state.toLowerCase() === words ||
  [branch.name, branch.city, usStates[branch.state] ?? ''].some((text) => ` ${folded(text)}`.includes(` ${words}`)) ||
  folded(`${branch.city} ${branch.state}`) === words ||
  folded(`${branch.city} ${usStates[branch.state] ?? ''}`) === words;

/** Looks for branches as people name where they live. */
@Injectable()
export class BranchFinder {
  constructor(
    private readonly places: Places,
    private readonly nearest: NearestBranches,
  ) {}

  /**
   * By a city, a state (its name or its two letters), or a five-digit ZIP code. Where a city has none, the nearest to it are
   * found, and the other cities of its name are told.
   * @param branches all there are
   */
  async find(branches: readonly Branch[], typed: string): Promise<Found> {
    const text = typed.trim().slice(0, LONGEST);
    if (/^\d{5}(-\d{4})?$/.test(text)) {
      const place = this.places.ofZip(text);
      const search: BranchSearch = { text, by: 'zip', place: place && named(place), others: [] };
      return { search, branches: place ? await this.nearest.to(place) : [] };
    }
    const words = folded(text);
    const fitting = words ? branches.filter((branch) => fits(branch, words)) : [];
    const [city, ...others] = fitting.length > 0 ? [] : citiesNamed(text);
    if (!city) return { search: { text, by: 'words', place: null, others: [] }, branches: fitting };
    const search: BranchSearch = { text, by: 'city', place: named(city), others: others.slice(0, OTHERS).map(named) };
    return { search, branches: await this.nearest.to(city) };
  }
}

const named = ({ city, state }: City) => ({ city, state });

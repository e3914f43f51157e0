import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Seeded randomness. Each part of the demo draws from a stream of its own, named by a label, so that a change of one
 * part leaves the others as they were.
 */
export class Chance {
  readonly #generator: RandomGenerator;

  constructor(seed: number, label: string) {
    this.#generator = xoroshiro128plus(hash(seed, label));
  }

  /** 32 random bits, signed. */
  bits(): number {
    return this.#generator.next();
  }

  /** From 0 to 1, the latter not included. */
  share(): number {
    return (this.#generator.next() >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `n - 1`. */
  below(n: number): number {
    return Math.floor(this.share() * n);
  }

  /** A whole number; both ends included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** A key of `weights`, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.share() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries[0]![0];
  }

  /** A shuffled copy. */
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  }
}

/** FNV-1a. */
function hash(seed: number, label: string): number {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < label.length; i++) value = Math.imul(value ^ label.charCodeAt(i), 0x01000193);
  return value;
}

import type { Chance } from '../chance.ts';

/** Ids of one kind of row: UUIDs of version 7, from a seeded stream instead of the machine's, 16 bytes each in a row. */
export class Ids {
  bytes = new Uint8Array(1024 * 16);
  count = 0;
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Makes the id of a row that was created then (milliseconds), and gives its index. */
  add(created: number): number {
    const at = this.count * 16;
    if (at === this.bytes.length) this.#grow();
    const bytes = this.bytes;
    const high = Math.floor(created / 65536);
    write32(bytes, at, high);
    write32(bytes, at + 4, ((created % 65536) << 16) | 0x7000 | (this.#chance.bits() & 0x0fff));
    write32(bytes, at + 8, 0x80000000 | (this.#chance.bits() & 0x3fffffff));
    write32(bytes, at + 12, this.#chance.bits());
    return this.count++;
  }

  #grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

function write32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}

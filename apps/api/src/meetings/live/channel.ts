import { encodeEvent, type EventStream } from './event-stream.ts';
import type { Standing } from './live.sql.ts';
import { changeOf } from './news.ts';
import type { Viewer } from './viewer.ts';

/** Somebody who looks at a meeting, up to which event, and what it was last seen that they see of the people at its door. */
export type Listener = { viewer: Viewer; stream: EventStream; lastId: number; sight: string | null };

/**
 * Those who look at one meeting through this process. What changed is read once for all who may see the same: on behalf
 * of one of them, whose own rights give it, so that nobody reads more than some policy lets them. However many changes
 * come while it is read, it is read once more.
 */
export class Channel {
  readonly listeners = new Set<Listener>();
  #running: Promise<void> | null = null;
  #again = false;

  constructor(readonly meetingId: string) {}

  /** Something may have changed. Comes back when everybody here has been told; throws where the database is away. */
  poke(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Ends those whose right has ended. */
  async recheck(): Promise<void> {
    for (const listener of this.listeners) {
      const standing = await listener.viewer.read(this.meetingId, listener.lastId);
      if (standing) listener.sight = standing.sight;
      else this.#dismiss(listener);
    }
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#tell();
    }
  }

  async #tell(): Promise<void> {
    const sights = new Set([...this.listeners].map(({ sight }) => sight));
    if (sights.size > 1) sights.delete(null); // the numbers stand in every reading
    for (const sight of sights) await this.#tellBy(sight);
  }

  /** Reads once for those of one sight, and tells them, and everybody who sees numbers only. */
  async #tellBy(sight: string | null): Promise<void> {
    const readers = new Set([...this.listeners].filter((listener) => listener.sight === sight));
    const after = Math.min(...[...readers].map(({ lastId }) => lastId));
    const standing = await this.#readAsOneOf(readers, sight, after);
    if (!standing) {
      this.#again ||= this.listeners.size > 0; // none of them may look, or sees as much, any more: as the next
      return;
    }
    const texts = new Map<string, string>();
    for (const listener of this.listeners) {
      if (listener.lastId >= standing.lastId) continue;
      if (listener.sight !== null && listener.sight !== sight) continue; // by their own reading
      if (listener.sight !== null && !readers.has(listener)) {
        this.#again = true; // came since this was read: it does not say enough
        continue;
      }
      listener.stream.write(textFor(texts, standing, listener));
      listener.lastId = standing.lastId;
    }
  }

  async #readAsOneOf(readers: Iterable<Listener>, sight: string | null, after: number): Promise<Standing | null> {
    for (const reader of readers) {
      const standing = await reader.viewer.read(this.meetingId, after);
      if (!standing) this.#dismiss(reader);
      else if (standing.sight === sight) return standing;
      else reader.sight = standing.sight; // an office began or ended meanwhile
    }
    return null;
  }

  #dismiss(listener: Listener): void {
    this.listeners.delete(listener);
    listener.stream.send('end', {});
    listener.stream.end();
  }
}

/** The same text for all who have seen as much and may see as much. */
const textFor = (texts: Map<string, string>, standing: Standing, { lastId, sight }: Listener): string => {
  const key = sight === null ? 'counts' : String(lastId);
  const text = texts.get(key) ?? encodeEvent('change', changeOf({ ...standing, sight }, lastId), standing.lastId);
  texts.set(key, text);
  return text;
};

import { encodeEvent, type EventStream } from './event-stream.ts';
import type { Standing } from './live.sql.ts';
import { changeOf } from './news.ts';
import type { Viewer } from './viewer.ts';

/** Somebody who looks at a meeting, up to which event, and whether it was last seen that they keep its door. */
export type Listener = { viewer: Viewer; stream: EventStream; lastId: number; keepsDoor: boolean };

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
      if (standing) listener.keepsDoor = standing.keepsDoor;
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
    const doors = [...this.listeners].filter(({ keepsDoor }) => keepsDoor);
    const readers = new Set(doors.length > 0 ? doors : this.listeners);
    const after = Math.min(...[...readers].map(({ lastId }) => lastId));
    const standing = await this.#readAsOneOf(readers, after);
    if (!standing) {
      this.#again ||= this.listeners.size > 0; // none of them may look any more: as the next
      return;
    }
    const texts = new Map<string, string>();
    for (const listener of this.listeners) {
      if (listener.lastId >= standing.lastId) continue;
      if (listener.keepsDoor && !(standing.keepsDoor && readers.has(listener))) {
        this.#again = true; // keeps the door since this was read: it does not say enough
        continue;
      }
      listener.stream.write(textFor(texts, standing, listener));
      listener.lastId = standing.lastId;
    }
  }

  async #readAsOneOf(readers: Iterable<Listener>, after: number): Promise<Standing | null> {
    for (const reader of readers) {
      const standing = await reader.viewer.read(this.meetingId, after);
      if (!standing) this.#dismiss(reader);
      else if (standing.keepsDoor || !reader.keepsDoor) return standing;
      else reader.keepsDoor = false; // not a host any more
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
const textFor = (texts: Map<string, string>, standing: Standing, { lastId, keepsDoor }: Listener): string => {
  const key = keepsDoor ? String(lastId) : 'counts';
  const text = texts.get(key) ?? encodeEvent('change', changeOf({ ...standing, keepsDoor }, lastId), standing.lastId);
  texts.set(key, text);
  return text;
};

import type { MeetingEvents } from '@rollcall/contract/meetings/live';
import type { FastifyReply } from 'fastify';

const RETRY_MS = 2000; // how long a browser waits before it comes back
const TOO_SLOW = 256 * 1024; // bytes that wait for a reader

/** One answer that goes on: server-sent events, as the HTML standard has them. */
export class EventStream {
  readonly #raw: FastifyReply['raw'];

  constructor(reply: FastifyReply) {
    reply.hijack();
    this.#raw = reply.raw;
    this.#raw.on('error', () => {}); // a reader that is gone; `onClose` follows
    this.#raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no', // a proxy that collects what is sent would hold it back
    });
    this.#raw.write(`retry: ${RETRY_MS + Math.floor(Math.random() * RETRY_MS)}\n\n`);
  }

  /** Calls back once, when either side has ended it. */
  onClose(fn: () => void): void {
    this.#raw.once('close', fn);
  }

  /** `id` is what the reader names when it comes back after a cut. */
  send<E extends keyof MeetingEvents>(event: E, data: MeetingEvents[E], id?: number): void {
    this.write(encodeEvent(event, data, id));
  }

  /** Text that `encodeEvent` made. A reader too slow to take it is cut off: it comes back and reads less. */
  write(text: string): void {
    if (this.#raw.writableLength > TOO_SLOW) this.#raw.destroy();
    else if (!this.#raw.writableEnded) this.#raw.write(text);
  }

  /** Says nothing, so that whoever stands between sees that somebody is there. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.#raw.end();
  }
}

export const encodeEvent = <E extends keyof MeetingEvents>(event: E, data: MeetingEvents[E], id?: number): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

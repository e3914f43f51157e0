/** A server-sent event as it came. */
export type SeenEvent = { event: string; id: string | null; data: Record<string, unknown> };

export type EventReader = {
  /** The next event; null where the server has ended the stream. */
  next: () => Promise<SeenEvent | null>;
  /** The number of the last event. */
  readonly lastId: string | null;
  /** Cuts the connection. */
  cut: () => void;
};

const WAITS_AT_MOST = 20_000; // milliseconds, so that what never comes fails a test

/** Reads server-sent events, as a browser does. Throws where the answer is no stream. */
export async function readEvents(url: string, headers: Record<string, string>): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  const chunks = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let lastId: string | null = null;
  const next = async (): Promise<SeenEvent | null> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const block = rest.slice(0, end);
        rest = rest.slice(end + 2);
        const seen = eventOf(block);
        if (!seen) continue;
        lastId = seen.id ?? lastId;
        return seen;
      }
      const { value, done } = await chunks.read();
      if (done) return null;
      rest += value;
    }
  };
  return {
    next: () => withDeadline(next()),
    get lastId() {
      return lastId;
    },
    cut: () => abort.abort(),
  };
}

/** Null: a comment, or how long to wait before coming back. */
const eventOf = (block: string): SeenEvent | null => {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(': ', 1)[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  return {
    event: fields.get('event') ?? '',
    id: fields.get('id') ?? null,
    data: JSON.parse(data) as SeenEvent['data'],
  };
};

const withDeadline = async <T>(promise: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No event came')), WAITS_AT_MOST);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

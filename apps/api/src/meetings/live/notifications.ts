import pg from 'pg';

const RETRY_MS = [100, 500, 2000, 5000]; // before the first, second… attempt to come back

type Options = {
  url: string;
  /** What a notification says. */
  onNotice: (payload: string) => void;
  /** Listening (again): whatever was said before went unheard. */
  onListening: () => void;
};

/**
 * One connection that listens to a channel of the database and comes back when it is lost. LISTEN belongs to a
 * connection: behind a pooler that shares connections between transactions nothing is heard.
 */
export class Notifications {
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #stopped = false;

  constructor(
    private readonly channel: 'meeting_events',
    private readonly options: Options,
  ) {}

  /** Begins in the background: a server starts also while its database is away. */
  start(): void {
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end();
  }

  /** Asks whether the connection is alive: one that was cut in silence is given up by it. */
  async probe(): Promise<void> {
    const client = this.#client;
    await client?.query('select 1').catch(() => this.#lost(client));
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      keepAlive: true,
      application_name: 'rollcall live',
    });
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload = '' }) => this.options.onNotice(payload));
    this.#client = client;
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
    } catch {
      this.#lost(client);
      return;
    }
    if (this.#client !== client) return;
    this.#failures = 0;
    this.options.onListening();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client || this.#stopped) return;
    this.#client = null;
    client.end().catch(() => {}); // it is gone already
    this.#timer = setTimeout(() => void this.#connect(), RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)]);
    this.#failures += 1;
  }
}

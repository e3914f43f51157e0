import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]; // seconds

type PoolCounts = { totalCount: number; idleCount: number; waitingCount: number };

/** What Prometheus may read: how long requests take, how the event loop and the connections do. No ids, no names. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of requests, by method, pattern of the route, and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly contentType = this.#registry.contentType;

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  observe(method: string, route: string, status: number, milliseconds: number): void {
    this.#durations.observe({ method, route, status }, milliseconds / 1000);
  }

  /** Adds the connections to the database, by state, counted when they are asked for. */
  watchPool(pool: PoolCounts): void {
    const gauge: Gauge<'state'> = new Gauge({
      name: 'database_connections',
      help: 'Connections to the database, and requests that wait for one',
      labelNames: ['state'] as const,
      registers: [this.#registry],
      collect: () => {
        gauge.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        gauge.set({ state: 'idle' }, pool.idleCount);
        gauge.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }

  /** The text that Prometheus reads. */
  read(): Promise<string> {
    return this.#registry.metrics();
  }
}

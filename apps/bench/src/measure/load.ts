import autocannon from 'autocannon';

/** What one server did under load, for a while. Times in milliseconds. */
export type Load = { perSecond: number; p50: number; p99: number; cpu: number | null; databaseCpu: number | null };

export type Request = { url: string; headers: Record<string, string> };
type Clocks = { cpu: () => number | null; databaseCpu: () => number | null };

/**
 * Sends the same request again and again, `connections` at once.
 * @throws Error when any answer is not a success: a refusal costs less than an answer, so it must not be measured
 */
export async function load(request: Request, connections: number, seconds: number, clocks: Clocks): Promise<Load> {
  const times: number[] = [];
  const before = { cpu: clocks.cpu(), databaseCpu: clocks.databaseCpu() };
  const began = performance.now();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon({ ...request, connections, duration: seconds }, (error: Error | null, done) =>
      error ? reject(error) : resolve(done),
    );
    // Autocannon's own histogram knows whole milliseconds only.
    running.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
  const elapsed = (performance.now() - began) / 1000;
  if (result.non2xx > 0 || result.errors > 0 || times.length === 0) {
    throw new Error(`${request.url}: ${result.non2xx} answers without success, ${result.errors} errors`);
  }
  times.sort((a, b) => a - b);
  const each = (now: number | null, then: number | null) =>
    now === null || then === null ? null : (now - then) / times.length;
  return {
    perSecond: times.length / elapsed,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    cpu: each(clocks.cpu(), before.cpu),
    databaseCpu: each(clocks.databaseCpu(), before.databaseCpu),
  };
}

const at = (sorted: number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Each figure by itself: the middle one of the rounds. */
export function medianOf(rounds: Load[]): Load {
  const of = (pick: (load: Load) => number | null) => {
    const values = rounds.map(pick).filter((value) => value !== null);
    return values.length === 0
      ? null
      : at(
          values.sort((a, b) => a - b),
          0.5,
        );
  };
  return {
    perSecond: of((l) => l.perSecond) ?? 0,
    p50: of((l) => l.p50) ?? 0,
    p99: of((l) => l.p99) ?? 0,
    cpu: of((l) => l.cpu),
    databaseCpu: of((l) => l.databaseCpu),
  };
}

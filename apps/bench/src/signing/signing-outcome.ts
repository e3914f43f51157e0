import type pg from 'pg';

export const SIGNING = 'signing a petition 2,000 times in a minute';

/** One request: the status of its answer, and how long it took. */
export type Call = { status: number; ms: number };

export type Latencies = { p50: number; p95: number; slowest: number };

export type Outcome = {
  asked: number;
  /** Different addresses: each is to count once. */
  addresses: number;
  counted: number;
  counter: number;
  /** Signatures of which nothing came, and answers that were no success. */
  lost: number;
  refused: number;
  /** Addresses that count twice. */
  double: number;
  /** Milliseconds over HTTP. */
  sign: Latencies;
  confirm: Latencies;
  /** Statements that waited for a lock, in all looks at what runs. */
  lockWaits: number;
  looks: number;
};

const FIGURES = `
  select (select count(distinct email)::int from petition_requests where petition_id = p.id) as addresses,
         (select count(*)::int from petition_signatures where petition_id = p.id) as counted,
         (select (count(*) - count(distinct email))::int from petition_signatures where petition_id = p.id) as double,
         signature_count as counter
    from petitions p where id = $1`;

type Figures = Pick<Outcome, 'addresses' | 'counted' | 'double' | 'counter'>;
type Confirmed = { calls: Call[]; lockWaits: number; looks: number };

/** What came of it, by the rows that stand there. */
export async function outcomeOf(
  client: pg.Client,
  petition: string,
  signed: Call[],
  { calls, lockWaits, looks }: Confirmed,
): Promise<Outcome> {
  const { rows } = await client.query<Figures>(FIGURES, [petition]);
  const figures = rows[0]!;
  const refused =
    signed.filter(({ status }) => status !== 202).length + calls.filter(({ status }) => status !== 303).length;
  return {
    asked: signed.length,
    ...figures,
    lost: figures.addresses - figures.counted + (signed.length - calls.length),
    refused,
    sign: latenciesOf(signed),
    confirm: latenciesOf(calls),
    lockWaits,
    looks,
  };
}

const latenciesOf = (calls: Call[]): Latencies => {
  const times = calls.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), slowest: times.at(-1) ?? NaN };
};

export const signingHolds = ({ lost, double, refused, counted, counter }: Outcome): boolean =>
  lost === 0 && double === 0 && refused === 0 && counted === counter;

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const told = ({ p50, p95, slowest }: Latencies) => [p50, p95, slowest].map((ms) => whole.format(ms)).join(' / ');

export const signingLine = (o: Outcome): string =>
  [
    `\n${SIGNING}: ${o.lost} lost, ${o.double} double, ${o.refused} refused, counter ${o.counter} = ${o.counted} rows ${signingHolds(o) ? '✓' : '✗'}`,
    `  ${whole.format(o.asked)} asked from ${whole.format(o.addresses)} addresses; p50 / p95 / slowest: sign ${told(o.sign)} ms, confirm ${told(o.confirm)} ms;`,
    `  ${o.lockWaits} statements waited for a lock in ${o.looks} looks`,
  ].join('\n');

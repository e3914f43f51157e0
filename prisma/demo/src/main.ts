import { startEmbeddedServer } from '@rollcall/database/embedded-server';
import { migrate } from '@rollcall/database/migrate';
import { reasonOf, StartupError } from '@rollcall/database/startup-error';
import { Presets, SingleBar } from 'cli-progress';
import { findFaults } from './integrity.ts';
import { loadDemo, NotEmptyError } from './load-demo.ts';
import { type Options, readOptions, USAGE } from './options.ts';

let isInterrupted = false;

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(USAGE);
  else await run(options);
} catch (error) {
  const isTold = error instanceof StartupError || error instanceof NotEmptyError || error instanceof RangeError;
  if (!isInterrupted) console.error(isTold ? error.message : `The demo could not be loaded: ${reasonOf(error)}`);
  process.exitCode = isInterrupted ? 130 : 1;
}

async function run(options: Options): Promise<void> {
  if (options.databaseUrl) return load(options.databaseUrl, options);
  const server = await startEmbeddedServer({ dataDir: options.dataDir });
  // Ctrl-C: the server ends in order, and so the load fails and is rolled back.
  const onSignal = () => {
    isInterrupted = true;
    void server.stop();
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    await load(server.url, options);
    console.log(`The database is in ${server.dataDir}; \`npm start\` serves it.`);
  } finally {
    await server.stop();
  }
}

async function load(databaseUrl: string, { members, seed, replace, check }: Options): Promise<void> {
  await migrate({ databaseUrl });
  const began = performance.now();
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {elapsed} s | {step}',
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 15_000,
    },
    Presets.shades_classic,
  );
  const elapsed = () => Math.round((performance.now() - began) / 1000);
  const onProgress = ({ step, share }: { step: string; share: number }) => {
    const payload = { step, elapsed: elapsed() };
    if (bar.isActive) bar.update(Math.floor(share * 100), payload);
    else bar.start(100, 0, payload); // not before there is something to do
  };
  await loadDemo(databaseUrl, { members, now: new Date(), seed, replace, onProgress }).finally(() => bar.stop());
  console.log(`${members.toLocaleString('en-US')} members were loaded in ${elapsed()} s.`);
  if (!check) return;
  const faults = await findFaults(databaseUrl);
  if (faults.length > 0) throw new StartupError(`The demo is at odds with itself: ${faults.join('; ')}.`);
  console.log('All rules hold.');
}

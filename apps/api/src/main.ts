import { enableCompileCache } from 'node:module';
import 'reflect-metadata';
import { reasonOf, StartupError } from '@rollcall/database/startup-error';

enableCompileCache(); // a later start need not read every module anew

try {
  const { start } = await import('./startup/start.ts');
  const { endOnSignal } = await import('./startup/signals.ts');
  const starting = start(process.env);
  endOnSignal(async () => (await starting).stop()); // also in the middle of a start: the database must not be left behind
  process.stdout.write((await starting).notice);
} catch (error) {
  const line = error instanceof StartupError ? error.message : `Rollcall cannot start: ${reasonOf(error)}`;
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

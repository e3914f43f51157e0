import 'reflect-metadata';
import { reasonOf, StartupError } from '@rollcall/database/startup-error';
import { start } from './platform/startup/start.ts';
import { endOnSignal } from './platform/startup/signals.ts';

try {
  const { notice, stop } = await start(process.env);
  endOnSignal(stop);
  process.stdout.write(notice);
} catch (error) {
  process.stderr.write(
    `${error instanceof StartupError ? error.message : `Rollcall cannot start: ${reasonOf(error)}`}\n`,
  );
  process.exit(1);
}

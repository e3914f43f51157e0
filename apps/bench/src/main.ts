import { mkdirSync, writeFileSync } from 'node:fs';
import { startEmbeddedServer } from '@rollcall/database/embedded-server';
import { StartupError } from '@rollcall/database/startup-error';
import { compare } from './measure/compare.ts';
import { figures, type Measured } from './measure/figures.ts';
import { type Options, readOptions } from './options.ts';
import { cpuOfDatabase } from './servers/cpu-time.ts';
import { organizationOf } from './servers/databases.ts';
import { type Site, startSite } from './servers/site.ts';
import { heading, holds, linesOf } from './table.ts';

async function bench(options: Options): Promise<void> {
  mkdirSync(options.dataDir, { recursive: true });
  const server = await startEmbeddedServer({ dataDir: options.dataDir });
  const sites: Site[] = [];
  const measured: Measured[] = [];
  try {
    for (const [i, members] of options.members.entries()) {
      const databaseUrl = await organizationOf(server, members, options.fresh);
      // Before anybody is connected to what they are measured on a copy of.
      for (const figure of i === 0 ? figures.filter(({ name }) => name.includes(options.only)) : []) {
        measured.push(await figure.measure({ server, databaseUrl, members }));
      }
      sites.push(await startSite(databaseUrl, members, () => cpuOfDatabase(server)));
    }
    console.log(`\n${heading()}`);
    const all = await compare(sites, options, (comparison) => console.log(linesOf(comparison)));
    if (options.json) {
      const found = Object.fromEntries(measured.map((figure) => [figure.name, figure.found]));
      writeFileSync(options.json, `${JSON.stringify({ options, comparisons: all, figures: found }, null, 2)}\n`);
    }
    for (const { line } of measured) console.log(line);
    const missed = [...all.filter((comparison) => !holds(comparison)), ...measured.filter((figure) => !figure.holds)];
    const names = missed.map(({ name }) => name).join(', ');
    console.log(names ? `\nTargets missed: ${names}` : '\nEvery target is reached.');
  } finally {
    await Promise.all(sites.map((site) => site.stop()));
    await server.stop();
  }
}

try {
  await bench(readOptions(process.argv.slice(2), process.env));
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

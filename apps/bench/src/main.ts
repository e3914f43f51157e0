import { mkdirSync, writeFileSync } from 'node:fs';
import { startEmbeddedServer } from '@rollcall/database/embedded-server';
import { StartupError } from '@rollcall/database/startup-error';
import { compare } from './measure/compare.ts';
import { type Options, readOptions } from './options.ts';
import { organizationOf } from './servers/databases.ts';
import { type Site, startSite } from './servers/site.ts';
import { heading, holds, linesOf } from './table.ts';

async function bench(options: Options): Promise<void> {
  mkdirSync(options.dataDir, { recursive: true });
  const server = await startEmbeddedServer({ dataDir: options.dataDir });
  const sites: Site[] = [];
  try {
    for (const members of options.members) {
      const url = await organizationOf(server, members, options.fresh);
      sites.push(await startSite(server, url, members));
    }
    console.log(`\n${heading()}`);
    const all = await compare(sites, options, (comparison) => console.log(linesOf(comparison)));
    if (options.json) writeFileSync(options.json, `${JSON.stringify({ options, comparisons: all }, null, 2)}\n`);
    const missed = all.filter((comparison) => !holds(comparison)).map(({ name }) => name);
    console.log(missed.length === 0 ? '\nEvery target is reached.' : `\nTargets missed: ${missed.join(', ')}`);
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

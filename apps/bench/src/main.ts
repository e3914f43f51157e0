import { mkdirSync, writeFileSync } from 'node:fs';
import { startEmbeddedServer } from '@rollcall/database/embedded-server';
import { StartupError } from '@rollcall/database/startup-error';
import { copyOf } from './extension/many-series.ts';
import {
  EXTENSION,
  type Extension,
  extensionHolds,
  extensionLine,
  measureExtension,
} from './extension/measure-extension.ts';
import { compare } from './measure/compare.ts';
import { measureNearest, NEAREST, type Nearest, nearestHolds, nearestLine } from './nearest/measure-nearest.ts';
import { type Options, readOptions } from './options.ts';
import { measureSearch, SEARCH, type Search, searchHolds, searchLine } from './search/measure-search.ts';
import { organizationOf } from './servers/databases.ts';
import { type Site, startSite } from './servers/site.ts';
import { measureSigning, type Signing, SIGNING } from './signing/measure-signing.ts';
import { signingHolds, signingLine } from './signing/signing-outcome.ts';
import { heading, holds, linesOf } from './table.ts';

async function bench(options: Options): Promise<void> {
  mkdirSync(options.dataDir, { recursive: true });
  const server = await startEmbeddedServer({ dataDir: options.dataDir });
  const sites: Site[] = [];
  let extension: Extension | null = null;
  let search: Search | null = null;
  let signing: Signing | null = null;
  let nearest: Nearest | null = null;
  try {
    for (const members of options.members) {
      const url = await organizationOf(server, members, options.fresh);
      // Before anybody is connected, and on a copy: it changes what the lists are measured on.
      if (!extension && EXTENSION.includes(options.only)) {
        extension = await measureExtension(server, await copyOf(server.url, url, 'extending'), members);
      }
      if (!search && SEARCH.includes(options.only)) {
        search = await measureSearch(await copyOf(server.url, url, 'searching'));
      }
      if (!signing && SIGNING.includes(options.only)) {
        signing = await measureSigning(await copyOf(server.url, url, 'signing'));
      }
      if (!nearest && NEAREST.includes(options.only)) {
        nearest = await measureNearest(await copyOf(server.url, url, 'nearest'));
      }
      sites.push(await startSite(server, url, members));
    }
    console.log(`\n${heading()}`);
    const all = await compare(sites, options, (comparison) => console.log(linesOf(comparison)));
    if (options.json)
      writeFileSync(
        options.json,
        `${JSON.stringify({ options, comparisons: all, extension, search, signing, nearest }, null, 2)}\n`,
      );
    if (extension) console.log(extensionLine(extension));
    if (search) console.log(searchLine(search));
    if (signing) console.log(signingLine(SIGNING, signing));
    if (nearest) console.log(nearestLine(nearest));
    const missed: string[] = all.filter((comparison) => !holds(comparison)).map(({ name }) => name);
    if (extension && !extensionHolds(extension)) missed.push(EXTENSION);
    if (search && !searchHolds(search)) missed.push(SEARCH);
    if (signing && !signingHolds(signing)) missed.push(SIGNING);
    if (nearest && !nearestHolds(nearest)) missed.push(NEAREST);
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

import type { EmbeddedServer } from '@rollcall/database/embedded-server';
import { EXTENSION, extensionHolds, extensionLine, measureExtension } from '../extension/measure-extension.ts';
import { LIGHTHOUSE, lighthouseHolds, lighthouseLine, measureLighthouse } from '../lighthouse/measure-lighthouse.ts';
import { measureNearest, NEAREST, nearestHolds, nearestLine } from '../nearest/measure-nearest.ts';
import { measureSearch, SEARCH, searchHolds, searchLine } from '../search/measure-search.ts';
import { copyOf } from '../servers/databases.ts';
import { measureSigning } from '../signing/measure-signing.ts';
import { SIGNING, signingHolds, signingLine } from '../signing/signing-outcome.ts';

type Organization = { server: EmbeddedServer; databaseUrl: string; members: number };

/** What came of a figure, in words for people and as it goes into the JSON. */
export type Measured = { name: string; found: unknown; line: string; holds: boolean };

/** Something that is measured by itself, once, and not against a bare server. */
export type Figure = { name: string; measure: (organization: Organization) => Promise<Measured> };

/**
 * @param database the name of the copy it is measured on: it changes what the lists are measured on
 */
const figure = <T>(
  name: string,
  database: string,
  measure: (copy: Organization) => Promise<T>,
  holds: (found: T) => boolean,
  lineOf: (found: T) => string,
): Figure => ({
  name,
  measure: async ({ server, databaseUrl, members }) => {
    const copy = await copyOf(server.url, databaseUrl, database);
    const found = await measure({ server, databaseUrl: copy, members });
    return { name, found, line: lineOf(found), holds: holds(found) };
  },
});

export const figures: Figure[] = [
  figure(
    EXTENSION,
    'extending',
    ({ server, databaseUrl, members }) => measureExtension(server, databaseUrl, members),
    extensionHolds,
    extensionLine,
  ),
  figure(SEARCH, 'searching', ({ databaseUrl }) => measureSearch(databaseUrl), searchHolds, searchLine),
  figure(SIGNING, 'signing', ({ databaseUrl }) => measureSigning(databaseUrl), signingHolds, signingLine),
  figure(NEAREST, 'nearest', ({ databaseUrl }) => measureNearest(databaseUrl), nearestHolds, nearestLine),
  figure(LIGHTHOUSE, 'visiting', ({ databaseUrl }) => measureLighthouse(databaseUrl), lighthouseHolds, lighthouseLine),
];

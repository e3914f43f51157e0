import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './lint-text.ts';

const MOST_FILES = 12;
const ONE_FILE_A_ROOM = 'libs/contract/src';
const API = 'apps/api/src/';

/** All files that git keeps or would keep. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

const sources = files.filter((file) => /^(apps|libs|prisma)\/.*\.(ts|tsx)$/.test(file) && !/\.spec\.tsx?$/.test(file));

/** Which rooms of the API a room calls, by the relative imports of its files. */
function calls(): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of sources.filter((name) => name.startsWith(API))) {
    const room = file.slice(API.length).split('/')[0] ?? '';
    for (const [, target] of readFileSync(path.join(ROOT, file), 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const other =
        path.posix
          .join(path.posix.dirname(file), target ?? '')
          .slice(API.length)
          .split('/')[0] ?? '';
      if (room.endsWith('.ts') || other.endsWith('.ts') || room === other) continue;
      graph.set(room, (graph.get(room) ?? new Set()).add(other));
    }
  }
  return graph;
}

/** The first circle found from a node, as the names on it. */
function circle(graph: Map<string, Set<string>>, node: string, trail: string[] = []): string[] | undefined {
  if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
  for (const next of graph.get(node) ?? []) {
    const found = circle(graph, next, [...trail, node]);
    if (found) return found;
  }
  return undefined;
}

describe('the house', () => {
  it(`keeps at most ${MOST_FILES} sources in a folder`, () => {
    const counts = new Map<string, number>();
    for (const file of sources) counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([folder, count]) => count > MOST_FILES && folder !== ONE_FILE_A_ROOM)).toEqual([]);
  });

  it('has no barrels and no drawers', () => {
    expect(sources.filter((file) => /\/(index|utils?|helpers?|common|misc)(\.tsx?$|\/)/.test(file))).toEqual([]);
  });

  it('lets no room of the API call another in a circle', () => {
    const graph = calls();
    expect([...graph.keys()].map((room) => circle(graph, room)).find(Boolean)).toBeUndefined();
  });

  it('finds a circle where there is one', () => {
    const graph = new Map([
      ['meetings', new Set(['people'])],
      ['people', new Set(['outreach'])],
      ['outreach', new Set(['people'])],
    ]);
    expect(circle(graph, 'meetings')).toEqual(['people', 'outreach', 'people']);
  });
});

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalIds } from '../../apps/web/src/app/forms/refusal-ids.ts';
import english from '../../apps/web/src/messages/en.json' with { type: 'json' };
import { ROOT } from './lint-text.ts';

const NOT_READ = /^\s*(?:\/?\*|\/\/).*$| \/\/ .*$|\b(?:summary|description): '.*'/gm; // comments, and the reference's words

/** What a pattern finds in the sources, with a number for each value that is put in. */
const said = (sources: string, pattern: RegExp, exclude: string[] = []): string[] =>
  globSync(sources, { cwd: ROOT, exclude: ['**/*.spec.ts', ...exclude] })
    .map((file) => readFileSync(path.join(ROOT, file), 'utf8').replace(NOT_READ, ''))
    .flatMap((code) => [...code.matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? ''))
    .map((words) => words.replace(/\$\{[^}]*\}/g, '12'));

const contract = 'libs/contract/src/**/*.ts';
/** Nothing else in the contract begins in small letters, has a space and no full stop. */
const sentences = said(contract, /(?<=[\s(,[:?])(?:'([a-z][^'\n=]* [^'\n=]*[^'.])'|`([a-z][^`\n=]* [^`\n=]*)`)/g);
/** Whatever stands where Zod takes words. */
const atChecks = said(contract, /\b(?:error|message): ['`]([^'`\n]+)['`]|\.refine\(.*, ['`]([^'`\n]+)['`]\)/g);
/** What has a code of its own is said by the code. */
const inApi = said('apps/api/src/**/*.ts', /'invalid', \{[^}]*\bmessage: '([^']+)'|\binvalid\('\w*', '([^']+)'\)/g, [
  'apps/api/src/platform/http/*.ts', // headers, and the pages of lists: no form has them
]);
const all = [...new Set([...sentences, ...atChecks, ...inApi])].sort();

describe('what is said to be wrong with a field', () => {
  it('is found where it is written', () => {
    expect(sentences).toContain('must have at most 12 characters');
    expect(atChecks).toContain('name a place, or a link for those online');
    expect(inApi).toContain('does not exist');
    expect(all.length).toBeGreaterThan(90);
  });

  it('has words for people, whatever the contract or the API says', () => {
    expect(all.filter((words) => !refusalIds(words).some((id) => id in english))).toEqual([]);
  });

  it('has no words that nobody says', () => {
    const ids = new Set(all.flatMap(refusalIds));
    expect(Object.keys(english).filter((id) => id.startsWith('refusal.') && !ids.has(id))).toEqual([]);
  });
});

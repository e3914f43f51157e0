import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemCodes } from '@rollcall/contract/problem';
import { describe, expect, it } from 'vitest';
import messages from './en.json' with { type: 'json' };

const catalog: Record<string, string> = messages;
const src = path.resolve(import.meta.dirname, '..');
// The public site has a catalog, and a test, of its own.
const files = globSync('{app,features}/**/*.{ts,tsx}', { cwd: src }).filter((file) => !file.includes('.spec.'));
const text = files.map((file) => readFileSync(path.join(src, file), 'utf8')).join('\n');

/** Ids as they stand where texts are asked for. */
const asked = [
  ...text.matchAll(/<Formatted(?:HTML)?Message\b[^>]*?\sid="([^"]+)"/g),
  ...text.matchAll(/formatMessage\(\s*\{ id: '([^']+)'/g),
].map((match) => match[1] ?? '');

const quoted = new Set([...text.matchAll(/'([^'\n]+)'|"([^"\n]+)"/g)].map((match) => match[1] ?? match[2]));
const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const templates = [...text.matchAll(/`([\w.-]*\$\{[^`]+)`/g)].map(
  (match) =>
    new RegExp(
      `^${(match[1] ?? '')
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join('[\\w.-]+')}$`,
    ),
);

describe('the catalog of texts', () => {
  it('has every id that is asked for', () => {
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((id) => !(id in catalog))).toEqual([]);
  });

  it('has no id that nobody asks for', () => {
    const unused = Object.keys(catalog).filter((id) => !quoted.has(id) && !templates.some((one) => one.test(id)));
    expect(unused).toEqual([]);
  });

  it('has no empty text', () => {
    expect(Object.keys(catalog).filter((id) => !catalog[id]?.trim())).toEqual([]);
  });

  it('says every problem of the API in words', () => {
    expect(problemCodes.filter((code) => !(`problem.${code}` in catalog))).toEqual([]);
    expect(Object.keys(catalog).filter((id) => id.startsWith('problem.')).length).toBe(problemCodes.length);
  });

  it('is sorted, so that two people who add texts seldom meet', () => {
    const ids = Object.keys(catalog);
    expect(ids).toEqual(ids.toSorted());
  });
});

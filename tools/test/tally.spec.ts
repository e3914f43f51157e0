import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../tally.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rollcall-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

const report = (content: object) => {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('the tally of npm test', () => {
  it('counts what Vitest reports', () => {
    expect(countVitest(report({ numPassedTests: 7, numFailedTests: 0 }), 0)).toEqual({ passed: 7, failed: 0 });
    expect(countVitest(report({ numPassedTests: 7, numFailedTests: 2 }), 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a run that failed without a failed test, or left no report', () => {
    expect(countVitest(report({ numPassedTests: 7, numFailedTests: 0 }), 1)).toEqual({ passed: 7, failed: 1 });
    expect(countVitest(path.join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(path.join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts what Playwright reports, and a test that passed only at the second try as failed', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
    expect(countPlaywright(report({ stats }), 1)).toEqual({ passed: 3, failed: 2 });
  });
});

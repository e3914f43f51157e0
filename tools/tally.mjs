import { existsSync, readFileSync } from 'node:fs';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A run that failed without a failed test (a file that does not load, an error outside of the tests) counts as one. */
const atLeastOne = ({ passed, failed }, code) => ({ passed, failed: code !== 0 && failed === 0 ? 1 : failed });

/** Counts the JSON report of a Vitest run that ended with this exit code. */
export function countVitest(file, code) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests }, code);
}

/** Counts the JSON report of a Playwright run; a test that passed only when tried again has failed once too often. */
export function countPlaywright(file, code) {
  const stats = read(file)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  return atLeastOne({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
}

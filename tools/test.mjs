// `npm test`: everything that must hold before a change may land, ending in one line `N passed, N failed`.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { Failure, install, ROOT, run } from './prepare.mjs';
import { countPlaywright, countVitest } from './tally.mjs';

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';
const total = { passed: 0, failed: 0 };

async function stage(title, work) {
  const began = Date.now();
  console.log(`\n── ${title}`);
  const { passed, failed } = await work();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`── ${title}: ${failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
}

const check = (title, command, ...args) =>
  stage(title, async () => {
    const { code } = await run(command, args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });

async function projectsWith(target) {
  const { code, output } = await run('nx', ['show', 'projects', '--with-target', target, '--json'], { quiet: true });
  const list = output.split('\n').find((line) => line.startsWith('['));
  if (code !== 0 || !list) throw new Failure(`${output}\nNx cannot list the projects.`);
  return JSON.parse(list).sort();
}

async function rootOf(project) {
  const { output } = await run('nx', ['show', 'project', project, '--json'], { quiet: true });
  return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)).root;
}

async function unitTests(project) {
  const report = path.join(ROOT, await rootOf(project), VITEST);
  rmSync(report, { force: true });
  await stage(`test ${project}`, async () => {
    const { code } = await run('nx', ['run', `${project}:test`, '--output-style=stream']);
    return countVitest(report, code);
  });
}

async function browserTests(project, env) {
  const report = path.join(ROOT, await rootOf(project), PLAYWRIGHT);
  rmSync(report, { force: true });
  await stage(`browser ${project}`, async () => {
    const args = ['run', `${project}:e2e`, '--output-style=stream', '--', '--reporter=list,json'];
    const { code } = await run('nx', args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT } });
    return countPlaywright(report, code);
  });
}

try {
  await install();
  const chromium = await findChromium();
  await check('format', 'npm', 'run', '--silent', 'format:check');
  for (const [title, target] of Object.entries({ lint: 'lint', types: 'typecheck', build: 'build' })) {
    await check(title, 'nx', 'run-many', '-t', target, '--output-style=static');
  }
  for (const project of await projectsWith('test')) await unitTests(project);
  for (const project of await projectsWith('e2e')) {
    await browserTests(project, { CHROMIUM_PATH: chromium, CHROME_PATH: chromium });
  }
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../chromium.mjs';
import { ROOT, run } from '../prepare.mjs';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'rollcall-prepare-'))));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** Starts a program through `becomeNode`, as `npm start` does. */
function become(program: string) {
  const prepare = pathToFileURL(path.join(ROOT, 'tools/prepare.mjs')).href;
  const outer = write('outer.mjs', `import { becomeNode } from '${prepare}';\nbecomeNode('${program}');\n`);
  return spawn(process.execPath, [outer], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('run', () => {
  it('gives the exit code and what was said', async () => {
    const program = "console.log('one'); console.error('two'); process.exit(3)";
    expect(await run('node', ['--eval', program], { quiet: true })).toEqual({ code: 3, output: 'one\ntwo\n' });
  });

  it('uses the Node of the workspace', async () => {
    const { output } = await run('node', ['--version'], { quiet: true });
    expect(output).toMatch(/^v24\./);
  });

  it('says which program cannot be run', async () => {
    await expect(run('no-such-program', [])).rejects.toThrow(/^no-such-program cannot be run/);
  });
});

describe('becomeNode', () => {
  it('ends with the exit code of the program', async () => {
    const outer = become(write('inner.mjs', 'process.exit(7)'));
    expect(await once(outer, 'close')).toEqual([7, null]);
  });

  it('passes a signal on once, and waits until the program has ended in order', async () => {
    const program = `
      let asked = 0;
      process.on('SIGINT', () => { asked += 1; setImmediate(() => { console.log('asked ' + String(asked)); process.exit(0); }); });
      setInterval(() => {}, 1000);
      console.log('ready');`;
    const outer = become(write('inner.mjs', program));
    let said = '';
    outer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said === 'ready\n') outer.kill('SIGINT');
    });
    expect(await once(outer, 'close')).toEqual([0, null]);
    expect(said).toBe('ready\nasked 1\n');
  });
});

describe('findChromium', () => {
  it('takes the one that is named', async () => {
    const file = write('chromium', '');
    chmodSync(file, 0o755);
    vi.stubEnv('CHROMIUM_PATH', file);
    expect(await findChromium()).toBe(file);
  });

  it('takes an installed one', async () => {
    const file = write('google-chrome', '');
    chmodSync(file, 0o755);
    vi.stubEnv('CHROMIUM_PATH', undefined);
    vi.stubEnv('PATH', folder);
    rmSync(path.join(folder, 'chromium'));
    expect(await findChromium()).toBe(file);
  });

  it('says that the named one is no program', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/no/such/chromium');
    await expect(findChromium()).rejects.toThrow('CHROMIUM_PATH names no program: /no/such/chromium');
  });
});

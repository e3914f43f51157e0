import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PROGRAM = path.resolve(import.meta.dirname, '../dist/main.js');

let database: TestDatabase;
let child: ChildProcess;

beforeEach(async () => {
  if (!existsSync(PROGRAM)) throw new Error('The server is not built: run `npx nx build @rollcall/api`');
  database = await createTestDatabase();
});
afterEach(async () => {
  child.kill('SIGKILL');
  await database.drop();
});

const run = (env: Record<string, string>) => {
  child = spawn(process.execPath, [PROGRAM], {
    env: { PATH: process.env.PATH, DATABASE_URL: database.ownerUrl, ...env },
  });
  return child;
};
/** The text until it says that all is ready. */
const notice = async ({ stdout }: ChildProcess) => {
  let said = '';
  for await (const chunk of stdout!) if ((said += String(chunk)).includes('Ctrl-C stops it.')) return said;
  throw new Error(`It ended: ${said}`);
};

describe('the program', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says where everything is, and ends in order at %s', async (signal) => {
    const program = run({ PORT: '0', LOG_LEVEL: 'warn' });
    expect(await notice(program)).toMatch(
      /^\nRollcall is ready: http:\/\/localhost:\d+\nFirst administrator, within a day: /,
    );
    const ended = once(program, 'exit');
    program.kill(signal);
    expect(await ended).toEqual([0, null]);
  });

  it('says in one line why it cannot start, and ends with an error', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as net.AddressInfo;
    const program = run({ PORT: String(port) });
    const [said, [code]] = await Promise.all([text(program.stderr!), once(program, 'exit') as Promise<[number]>]);
    expect(said).toBe(`Port ${port} is taken: end what uses it, or set PORT to another.\n`);
    expect(code).toBe(1);
    other.close();
  });
});

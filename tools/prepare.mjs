// Runs on the Node that happens to be there (20.19 or newer) and before anything is installed: only Node's own modules.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

const BIN = path.join(ROOT, 'node_modules', '.bin');
const LOCK = path.join(ROOT, 'package-lock.json');
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json');
const STAMP = path.join(ROOT, 'node_modules', '.rollcall-installed');

/** A failure that is told in one line. */
export class Failure extends Error {}

/** What child processes see: the Node and the tools of this workspace first, and no dashboards or daemons of Nx. */
export const environment = () => ({
  ...process.env,
  PATH: `${BIN}${path.delimiter}${process.env.PATH ?? ''}`,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
});

/**
 * Runs a command in the workspace and gives its exit code and, when `quiet`, what it said (else it is shown at once).
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd: ROOT, env: { ...environment(), ...env }, stdio });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(new Failure(`${command} cannot be run: ${error.message}`)));
    child.once('close', (code, signal) => resolve({ code: code ?? 128 + os.constants.signals[signal], output }));
  });
}

/** Installs the packages when they are missing, or are those of another lockfile. */
export async function install() {
  requireNode();
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (isInstalled(wanted)) return;
  console.log('Installing the packages …');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Failure('The packages could not be installed: `npm ci` failed, see above.');
  writeFileSync(STAMP, wanted);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(`Node ${process.versions.node} is too old: Rollcall needs 20.19 or newer.`);
  }
}

function isInstalled(wanted) {
  if (!existsSync(INSTALLED)) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  // Somebody ran npm by hand: then npm's own record is younger than the lockfile.
  return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}

/** Builds what changed of these projects, and says so only when it takes a while. */
export async function build(...projects) {
  const notice = setTimeout(() => console.log('Building what changed …'), 2000);
  const { code, output } = await run('nx', ['run-many', '-t', 'build', '-p', ...projects], { quiet: true });
  clearTimeout(notice);
  if (code === 0) return;
  console.error(output);
  throw new Failure('The build failed, see above.');
}

/**
 * Runs a program of the workspace on its own Node until it ends, passing signals on, and ends with its exit code.
 * The program has a session of its own: Ctrl-C would else reach it twice, from the terminal and from here.
 */
export function becomeNode(...args) {
  const child = spawn('node', args, { cwd: ROOT, env: environment(), stdio: 'inherit', detached: true });
  let passedOn = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (Date.now() - passedOn < 1000) return; // npm passes the terminal's signal on as well
      passedOn = Date.now();
      child.kill(signal);
    });
  }
  child.once('error', (error) => fail(new Failure(`Node cannot be run: ${error.message}`)));
  child.once('close', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
}

/** Ends the process with one line, and a stack trace only where the fault is in these scripts. */
export function fail(error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exit(1);
}

import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { Failure, run } from './prepare.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not to be run: the next one is tried
  }
}

function search() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...MAC].find(isProgram);
}

/** The path of a Chromium: the named one, an installed one, or one that is installed now (Debian, as root). */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isProgram(named)) throw new Failure(`CHROMIUM_PATH names no program: ${named}`);
  const found = named || search();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) await installOnDebian();
  const installed = search();
  if (installed) return installed;
  const command =
    process.platform === 'darwin' ? 'brew install --cask chromium' : 'sudo apt-get install --yes chromium';
  throw new Failure(
    `The browser tests need Chromium. Install it with:  ${command}\nor name one:  CHROMIUM_PATH=… npm test`,
  );
}

async function installOnDebian() {
  console.log('Installing Chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await run('apt-get', args, { quiet: true, env });
    if (code !== 0)
      throw new Failure(`${output.trim()}\nChromium could not be installed: apt-get ${args.join(' ')} failed.`);
  }
}

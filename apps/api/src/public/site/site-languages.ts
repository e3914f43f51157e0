import { readFile } from 'node:fs/promises';
import { FIRST_LANGUAGE } from '@rollcall/contract/public-languages';
import { z } from 'zod';
import { SITE } from './renderer.ts';

let found: Promise<readonly string[]> | undefined;

/**
 * The languages that the built site is shown in, the first one first. Where no site was built, as in most specifications,
 * the first alone. Read once: what the sitemap names is what the server takes off its addresses.
 */
export const siteLanguages = (): Promise<readonly string[]> => (found ??= read());

async function read(): Promise<readonly string[]> {
  try {
    const built = z.array(z.string()).parse(JSON.parse(await readFile(`${SITE}languages.json`, 'utf8')));
    return [FIRST_LANGUAGE, ...built.filter((language) => language !== FIRST_LANGUAGE)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [FIRST_LANGUAGE];
    throw error;
  }
}

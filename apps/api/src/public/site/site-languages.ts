import { readFile } from 'node:fs/promises';
import { FIRST_LANGUAGE } from '@rollcall/contract/public-languages';
import { z } from 'zod';
import { SITE } from './renderer.ts';

/** The languages that the built site is shown in, the first one first. Where no site was built, as in most specifications, the first alone. */
export async function siteLanguages(): Promise<readonly string[]> {
  try {
    const found = z.array(z.string()).parse(JSON.parse(await readFile(`${SITE}languages.json`, 'utf8')));
    return [FIRST_LANGUAGE, ...found.filter((language) => language !== FIRST_LANGUAGE)];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [FIRST_LANGUAGE];
    throw error;
  }
}

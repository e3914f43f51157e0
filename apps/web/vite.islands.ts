import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'vite';

const SOURCES = path.resolve(import.meta.dirname, 'src', 'public', 'islands');
/** One script for each island, by its name. */
export const ISLANDS = path.resolve(import.meta.dirname, 'dist', 'islands');

/** Builds the scripts that a few pages of the public site run: each whole in one file, so that a page asks for one. */
export const buildIslands = async () => {
  await rm(ISLANDS, { recursive: true, force: true });
  const files = (await readdir(SOURCES)).filter((file) => file.endsWith('.ts') && !file.includes('.spec.'));
  for (const file of files) {
    const name = path.basename(file, '.ts');
    await build({
      configFile: false,
      logLevel: 'warn',
      base: '/',
      publicDir: false,
      build: {
        outDir: ISLANDS,
        emptyOutDir: false,
        modulePreload: false,
        target: 'es2022',
        rolldownOptions: {
          input: { [name]: path.join(SOURCES, file) },
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    });
  }
};

/** Tells the server which languages the site is shown in, before it renders a page: their catalogs say it. */
export const withLanguages = (): Plugin => ({
  name: 'rollcall:languages',
  async generateBundle() {
    const files = await readdir(path.resolve(import.meta.dirname, 'src', 'public'));
    const languages = files.flatMap((file) => /^messages\.([a-z]{2,3})\.json$/.exec(file)?.[1] ?? []).sort();
    this.emitFile({ type: 'asset', fileName: 'languages.json', source: JSON.stringify(languages) });
  },
});

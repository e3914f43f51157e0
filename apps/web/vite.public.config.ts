// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration cannot be imported
/// <reference path="./src/public/subset-font.d.ts" />
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { defineConfig, type UserConfig } from 'vite';
import { buildIslands, ISLANDS, withLanguages } from './vite.islands.ts';
import { drawMap, MAP } from './vite.map.ts';

const require = createRequire(import.meta.url);
const FONTS = path.resolve(import.meta.dirname, 'dist', 'fonts');

// Latin with its accents, the punctuation of good typography, arrows, and the replacement character.
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2dc],
  [0x2009, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0xfffd, 0xfffd],
] as const;
const CHARACTERS = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n)),
).join('');

type Axes = Parameters<typeof subsetFont>[2]['variationAxes'];

/** Cuts a font to the characters and the axes that the site uses: 140 kB become 75. */
const cut = async (from: string, to: string, variationAxes: Axes) => {
  const whole = await readFile(require.resolve(`@fontsource-variable/${from}`));
  await writeFile(path.join(FONTS, to), await subsetFont(whole, CHARACTERS, { targetFormat: 'woff2', variationAxes }));
};

const cutFonts = async () => {
  await mkdir(FONTS, { recursive: true });
  await cut('archivo/files/archivo-latin-wdth-normal.woff2', 'archivo.woff2', {
    wght: { min: 400, max: 800, default: 400 },
    wdth: { min: 100, max: 118, default: 100 },
  });
  await cut('source-serif-4/files/source-serif-4-latin-wght-normal.woff2', 'source-serif.woff2', { wght: 400 });
};

/**
 * The public site: one bundle for the server that holds all it needs, and beside it `assets/`, which the API serves
 * under `/assets/` for ever, since every name carries the hash of what it names.
 */
export default defineConfig(async (): Promise<UserConfig> => {
  await cutFonts();
  await buildIslands();
  await drawMap();
  return {
    base: '/',
    publicDir: false,
    plugins: [withLanguages()],
    resolve: { alias: { '~fonts': FONTS, '~islands': ISLANDS, '~map': MAP } },
    // Without it React's development build comes along, which is five times slower.
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: 'src/public/render.tsx',
      ssrEmitAssets: true,
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node20',
      assetsInlineLimit: 0,
      rolldownOptions: { output: { entryFileNames: 'render.js', assetFileNames: 'assets/[name]-[hash][extname]' } },
    },
  };
});

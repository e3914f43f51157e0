import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Parts of the dashboard that work without a network; all others are fetched when they are opened. */
const OFFLINE = ['src/features/meetings/door', 'src/messages'].map((folder) =>
  path.resolve(import.meta.dirname, folder),
);

type WithAssets = { viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> } };

/**
 * Finds out which files the entry and the offline parts are made of, with all that they import: the service worker keeps
 * those, and not the whole dashboard, on every phone.
 */
export const precache = () => {
  const files = new Set<string>();
  const chunksOf = (bundle: Rolldown.OutputBundle) =>
    Object.values(bundle).filter((output): output is Rolldown.OutputChunk => output.type === 'chunk');
  const plugin: Plugin = {
    name: 'rollcall:precache',
    generateBundle(_options, bundle) {
      const byName = new Map(chunksOf(bundle).map((chunk) => [chunk.fileName, chunk]));
      const keep = (name: string) => {
        const chunk = byName.get(name);
        if (!chunk || files.has(name)) return;
        files.add(name);
        const { importedCss = [], importedAssets = [] } = (chunk as WithAssets).viteMetadata ?? {};
        for (const asset of [...importedCss, ...importedAssets]) files.add(asset);
        chunk.imports.forEach(keep);
      };
      for (const chunk of byName.values()) {
        const isOffline = chunk.moduleIds.some((id) => OFFLINE.some((folder) => id.startsWith(folder)));
        if (chunk.isEntry || isOffline) keep(chunk.fileName);
        if (isOffline) chunk.dynamicImports.forEach(keep);
      }
    },
  };
  return {
    plugin,
    keeps: (url: string) => files.has(url) || !url.startsWith('assets/') || /archivo.*woff2$/.test(url),
  };
};

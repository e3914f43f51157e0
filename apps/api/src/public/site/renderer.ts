import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { PublicRenderer } from '@rollcall/contract/public-pages';

/** What Vite built of the public site: the renderer and, in `assets/`, the files that its pages name. */
export const SITE = fileURLToPath(new URL('../../../../web/dist/server/', import.meta.url));

type Loaded = PublicRenderer & { /** Changes with every build that renders otherwise. */ build: string };

/** The renderer of the public site, loaded when the first page is asked for. */
@Injectable()
export class Renderer {
  #loaded: Promise<Loaded> | undefined;

  load(): Promise<Loaded> {
    this.#loaded ??= this.#read().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #read(): Promise<Loaded> {
    const file = `${SITE}render.js`;
    const build = createHash('sha256')
      .update(await readFile(file))
      .digest('base64url');
    const { renderPage, styleSources } = (await import(file)) as PublicRenderer;
    return { renderPage, styleSources, build };
  }
}

import type { StoredFile } from '@rollcall/contract/files';
import type { TestApi } from '../harness.ts';

/** Pictures, documents and the like, as small as they can be. */
export const samples = {
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    'base64',
  ),
  gif: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'),
  pdf: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'),
};

/** A form with one file, as a browser makes it. */
export const formOf = (content: Buffer | string, name: string, type = 'application/octet-stream'): FormData => {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name);
  return form;
};

/** Sends a file; gives the answer as it is. */
export const send = (
  api: TestApi,
  as: string | null,
  content: Buffer | string,
  name = 'file',
  headers: Record<string, string> = {},
) => api.fetch('/api/files', { method: 'POST', body: formOf(content, name), headers }, as);

/** Sends a picture, which is kept. */
export const upload = async (
  api: TestApi,
  as: string,
  name = 'picture.png',
  content: Buffer = samples.png,
): Promise<StoredFile> => (await (await send(api, as, content, name)).json()) as StoredFile;

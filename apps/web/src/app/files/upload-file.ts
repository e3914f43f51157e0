import { ApiError } from '@rollcall/contract/client';
import { FILE_BYTES_AT_MOST, files, type StoredFile, storedFile } from '@rollcall/contract/files';
import { type Problem, problem } from '@rollcall/contract/problem';

const away: Problem = { type: 'about:blank', title: 'The server cannot be reached', status: 503, code: 'unavailable' };

const tooLarge: Problem = { type: 'about:blank', title: 'Too large', status: 413, code: 'too-large' };

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no shape takes it
  }
};

/**
 * Sends a file, to be hung on something afterwards, telling how much of it is sent, from 0 to 1. By XMLHttpRequest, since fetch tells nothing of it.
 * @throws ApiError as every call does; 413 `too-large` before a byte of it is sent
 */
export const uploadFile = (
  file: File,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<StoredFile> =>
  new Promise((resolve, reject) => {
    if (file.size > FILE_BYTES_AT_MOST) return reject(new ApiError(413, tooLarge));
    const request = new XMLHttpRequest();
    request.open(files.upload.method, `/api${files.upload.path}`);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      const answer = jsonOf(request.responseText);
      const stored = storedFile.safeParse(answer);
      if (request.status < 300 && stored.success) return resolve(stored.data);
      const said = problem.safeParse(answer);
      reject(new ApiError(request.status, said.success ? said.data : { ...away, status: request.status }));
    });
    request.addEventListener('error', () => reject(new ApiError(503, away)));
    request.addEventListener('abort', () => reject(new DOMException('Not wanted any more', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });

import { FILE_BYTES_AT_MOST } from '@rollcall/contract/files';
import { expect, it } from 'vitest';
import { uploadFile } from './upload-file.ts';

it('refuses a file that is too large before a byte of it is sent', async () => {
  const file = new File([new Uint8Array(FILE_BYTES_AT_MOST + 1)], 'film.mp4');
  await expect(uploadFile(file)).rejects.toMatchObject({ status: 413, problem: { code: 'too-large' } });
});

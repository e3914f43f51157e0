import { ApiError } from '@rollcall/contract/client';
import { files, type StoredFile } from '@rollcall/contract/files';
import { problem } from '@rollcall/contract/problem';

/** Sends a file, to be hung on something afterwards. @throws ApiError as said at the endpoint */
export const sendFile = async (file: File): Promise<StoredFile> => {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch(`/api${files.upload.path}`, { method: files.upload.method, body });
  const answer: unknown = await response.json();
  if (!response.ok) throw new ApiError(response.status, problem.parse(answer));
  return files.upload.response.parse(answer);
};

import { ApiError } from '@rollcall/contract/client';
import { tasks } from '@rollcall/contract/campaigns/tasks';
import { FILE_BYTES_AT_MOST, FILE_MEGABYTES_AT_MOST } from '@rollcall/contract/files';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { api } from '../../../../../app/api.ts';
import { uploadFile } from '../../../../../app/files/upload-file.ts';
import { newId } from '../../../../../app/forms/new-id.ts';
import { problemWords } from '../../../../../app/states/problem-words.ts';
import { readTasksAgain } from '../../../../../app/tasks/tasks.queries.ts';

/** A file on its way, or one that did not come through. */
export type Upload = { key: string; name: string; share: number; problem: string | null };

/** Sends files one after the other and hangs each on the task. */
export const useUploads = (taskId: string) => {
  const intl = useIntl();
  const client = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => {
    aborts.current.get(key)?.abort();
    aborts.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  };
  const wordsOf = (error: unknown) =>
    error instanceof ApiError && error.status === 413 ? tooLarge() : problemWords(intl, error);
  const tooLarge = () => intl.formatMessage({ id: 'tasks.file.too-large' }, { megabytes: FILE_MEGABYTES_AT_MOST });

  const sendOne = async (key: string, file: File) => {
    const abort = aborts.current.get(key);
    if (!abort) return; // taken off before its turn
    try {
      const { id: fileId } = await uploadFile(file, (share) => change(key, { share }), abort.signal);
      await api(tasks.attach, { params: { taskId, fileId } });
      drop(key);
    } catch (error) {
      if (!abort.signal.aborted) change(key, { problem: wordsOf(error) });
    }
    await readTasksAgain(client);
  };
  const send = async (chosen: File[]) => {
    const entered = chosen.map((file) => ({ key: newId(), file }));
    for (const { key } of entered) aborts.current.set(key, new AbortController());
    setUploads((all) => [
      ...all,
      ...entered.map(({ key, file }) => ({
        ...{ key, name: file.name, share: 0 },
        problem: file.size > FILE_BYTES_AT_MOST ? tooLarge() : null,
      })),
    ]);
    for (const { key, file } of entered) if (file.size <= FILE_BYTES_AT_MOST) await sendOne(key, file);
  };
  return { uploads, send, drop };
};

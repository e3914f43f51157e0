import type { TestApi } from './harness.ts';

export type Read = { status: number; text: string; headers: Headers };

/** Pages as a browser without a script asks for them. */
export const pageReader = (api: () => TestApi) => {
  const ask = async (path: string, init: RequestInit, as?: string): Promise<Read> => {
    const response = await api().fetch(path, init, as);
    const text = (await response.text()).replace(/<style>.*?<\/style>/s, ''); // a failure is easier to read without
    return { status: response.status, text, headers: response.headers };
  };
  return {
    get: (path: string, as?: string) => ask(path, {}, as),
    /** Sends a form; a field with several values is sent several times. */
    send: (path: string, fields: Record<string, string | string[]>, headers: Record<string, string> = {}) => {
      const pairs = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
      const body = new URLSearchParams(pairs as [string, string][]);
      return ask(path, { method: 'POST', body, headers: { origin: api().baseUrl, ...headers } });
    },
  };
};

/** The path of the page where a mail lets its reader answer. */
export const answerPathIn = (mail: { text: string } | undefined): string =>
  /\/rsvp\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? 'no link';

import type { Endpoint, RequestOf, ResponseOf } from './endpoint.ts';
import { type Problem, problem } from './problem.ts';

/** An answer of the API that is not a success. `problem` is what it said, by RFC 9457. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.title);
  }
}

export type CallOptions = { signal?: AbortSignal; headers?: Record<string, string> };

type Input = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

const pathOf = (e: Endpoint, { params = {}, query = {} }: Input) => {
  const path = e.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([k, v]): [string, string][] =>
      v === undefined || v === null ? [] : [[k, String(v)]],
    ),
  );
  return `/api${path}${search.size ? `?${search}` : ''}`;
};

const away = (title: string): Problem => ({ type: 'about:blank', title, status: 503, code: 'unavailable' });

const problemOf = async (response: Response): Promise<Problem> => {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data : { ...away(response.statusText), status: response.status };
};

/**
 * A typed caller: `api(meetings.get, { params: { meetingId } })`. Throws ApiError, also where the server cannot be reached.
 * Browsers call it with `baseUrl` '' and send their cookie by themselves.
 */
export const createApi =
  (baseUrl: string, init: RequestInit = {}) =>
  async <E extends Endpoint>(e: E, input: RequestOf<E>, options: CallOptions = {}): Promise<ResponseOf<E>> => {
    const { body } = input as Input;
    const response = await fetch(`${baseUrl}${pathOf(e, input as Input)}`, {
      ...init,
      method: e.method,
      signal: options.signal ?? null,
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ApiError(503, away('The server cannot be reached'));
    });
    if (!response.ok) throw new ApiError(response.status, await problemOf(response));
    return (response.status === 204 ? undefined : await response.json()) as ResponseOf<E>;
  };

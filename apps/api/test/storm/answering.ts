import { ownRsvp, type OwnRsvp } from '@rollcall/contract/meetings';
import type { ApiProcess } from './api-process.ts';
import type { Somebody } from './crowd.ts';

const LOST_AFTER = 30_000; // milliseconds without an answer

/** What one request was answered. `own` where it was a success. */
export type Answered = {
  who: Somebody;
  status: number;
  own: OwnRsvp | null;
  contentType: string | null;
  retryAfter: string | null;
  code: string | null;
};

/** Says `going` as this person. Rejects when there is no answer at all. */
export async function sayGoing({ baseUrl }: ApiProcess, meeting: string, who: Somebody): Promise<Answered> {
  const response = await fetch(`${baseUrl}/api/meetings/${meeting}/rsvp`, {
    method: 'PUT',
    headers: { cookie: who.cookie, origin: baseUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'going' }),
    signal: AbortSignal.timeout(LOST_AFTER),
  });
  const body = (await response.json()) as { code?: string };
  return {
    who,
    status: response.status,
    own: response.ok ? ownRsvp.parse(body) : null,
    contentType: response.headers.get('content-type'),
    retryAfter: response.headers.get('retry-after'),
    code: body.code ?? null,
  };
}

/** Everybody says `going`, so many at once, spread over the processes. */
export async function storm(
  processes: ApiProcess[],
  meeting: string,
  crowd: Somebody[],
  atOnce: number,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  let next = 0;
  const one = async (process: ApiProcess) => {
    for (let who = crowd[next++]; who; who = crowd[next++]) answers.push(await sayGoing(process, meeting, who));
  };
  await Promise.all(Array.from({ length: atOnce }, (_, i) => one(processes[i % processes.length]!)));
  return answers;
}

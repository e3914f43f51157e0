import { meetingKinds } from '@rollcall/contract/meetings';
import type { MeetingFilter } from '@rollcall/contract/public-pages';

const LONGEST = 100; // characters

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');

/** What a plain form asks for; what is not one of its choices asks for nothing. */
export const readFilter = (query: Record<string, unknown>): MeetingFilter => ({
  area: textOf(query['area']) || null,
  kind: meetingKinds.find((kind) => kind === query['kind']) ?? null,
  online: query['online'] === '1',
  near: textOf(query['near']),
  branch: textOf(query['branch']) || null,
});

import { ReplyError } from '@rollcall/calendar/ical/reply';

/** A mail that does not count. The code is all that is said of it, in the log and to the mail server that brought it. */
export class RefusedReply extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'RefusedReply';
  }
}

const REFUSAL = /^RC\d{3}$/; // as `app.refuse` raises it, with the code as its message

/** The refusal that an error comes to; null where something went wrong on our side. */
export function refusalOf(error: unknown): RefusedReply | null {
  if (error instanceof RefusedReply) return error;
  if (error instanceof ReplyError) return new RefusedReply(error.code);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && REFUSAL.test(error.code)) {
    return new RefusedReply(error.message);
  }
  return null;
}

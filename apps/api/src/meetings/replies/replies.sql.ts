import { rsvpStatuses } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** $1 the link that the reply came to, $2 the meeting and $3 the address that it names, $4 the answer, $5 SEQUENCE, $6 DTSTAMP. */
export const answerInvitation = statement({
  name: 'replies.answer',
  text: 'select status from app.answer_invitation($1, $2, $3, $4, $5, $6)',
  row: z.object({ status: z.enum(rsvpStatuses) }),
});

import { readReply, type Reply, ReplyError } from '@rollcall/calendar/ical/reply';
import PostalMime, { type Email } from 'postal-mime';
import { RefusedReply } from './refused.ts';

const MOST_PARTS = 4; // programs send the same calendar as a part to show and as a file to open

/**
 * The answer in a mail of a calendar program. Only its calendar is read: not who sent it, and no mail inside of the mail.
 * @throws RefusedReply, ReplyError where there is none, or more than one
 */
export async function replyInMail(mail: Buffer): Promise<Reply> {
  const { attachments } = await read(mail);
  const calendars = attachments
    .filter(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics')
    .map(({ content }) => String(content));
  const [first, ...others] = new Set(calendars);
  if (first === undefined) throw new RefusedReply('no-calendar');
  if (others.length >= MOST_PARTS) throw new RefusedReply('malformed');
  const reply = readReply(first);
  for (const text of others) {
    const other = readReply(text);
    if (other.uid !== reply.uid || other.sequence !== reply.sequence || other.status !== reply.status) {
      throw new ReplyError('disagreeing');
    }
  }
  return reply;
}

const read = async (mail: Buffer): Promise<Email> => {
  try {
    return await PostalMime.parse(mail, {
      attachmentEncoding: 'utf8',
      forceRfc822Attachments: true,
      maxNestingDepth: 10,
    });
  } catch {
    throw new RefusedReply('malformed'); // what the parser says may quote the mail
  }
};

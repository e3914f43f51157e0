import { Injectable } from '@nestjs/common';
import { asNobody } from '@rollcall/database/actor-scope';
import { meetingOf } from '../../platform/calendars/meeting-event.ts';
import { Database } from '../../platform/database/database.service.ts';
import { RefusedReply } from './refused.ts';
import { answerInvitation } from './replies.sql.ts';
import { replyInMail } from './reply-in-mail.ts';

/** Lets an answer from a calendar program count, for the one person and the one meeting that its address was made for. */
@Injectable()
export class RepliesService {
  constructor(private readonly database: Database) {}

  /** @throws what `refusalOf` knows, where it does not count */
  async take(linkId: string, mail: Buffer): Promise<void> {
    const { uid, attendee, status, sequence, stamp } = await replyInMail(mail);
    const meetingId = meetingOf(uid);
    if (meetingId === null) throw new RefusedReply('meeting-other');
    const values = [linkId, meetingId, attendee, status, sequence, stamp];
    await asNobody(() => this.database.one(answerInvitation, values));
  }
}

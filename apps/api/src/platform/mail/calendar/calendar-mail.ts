import { Inject, Injectable } from '@nestjs/common';
import { invitation, type Invitation } from '@rollcall/calendar/ical/invitation';
import { eventOf } from '../../calendars/meeting-event.ts';
import { Clock } from '../../clock/clock.ts';
import { CONFIG, type Config } from '../../config/config.schema.ts';
import { OwnerDatabase } from '../../jobs/owner-database.ts';
import { ReplyAddresses } from '../../links/reply-addresses.ts';
import type { MeetingTemplate } from '../mail-job.ts';
import { type InvitationNews, invitationNews } from './calendar-mail.sql.ts';

/** What a mail carries for calendar programs (iTIP, RFC 5546). */
export type CalendarPart = { method: 'REQUEST' | 'CANCEL'; content: string };

/** Puts a meeting into the person's calendar, keeps it true there, and takes it out again. */
@Injectable()
export class CalendarMail {
  constructor(
    private readonly database: OwnerDatabase,
    private readonly addresses: ReplyAddresses,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null where there is nothing to tell a calendar, as where somebody declines who never said yes. */
  async partOf(template: MeetingTemplate, personId: string, meetingId: string): Promise<CalendarPart | null> {
    const news = await this.database.one(invitationNews, [personId, meetingId]);
    const method = news && methodOf(template, news);
    if (!method) return null;
    const stamp = this.clock.now().toISOString();
    const content = invitation({
      method,
      event: {
        ...eventOf(template === 'meeting-closed' ? asKnown(news) : news, this.config.PUBLIC_URL),
        stamp,
        lastModified: news.modifiedAt.toISOString(),
        status: statusOf(template, news),
      },
      organizer: { name: news.branchName, email: await this.addresses.of(personId, meetingId) },
      attendee: { name: news.personName, email: news.email, status: answerOf(news) },
    });
    return { method, content };
  }
}

const methodOf = (template: MeetingTemplate, { left }: InvitationNews): CalendarPart['method'] | null => {
  switch (template) {
    case 'meeting-cancelled':
      return 'CANCEL';
    case 'meeting-closed':
    case 'rsvp-declined':
      return left ? 'CANCEL' : null;
    default:
      return 'REQUEST';
  }
};

/** Cancelled for all, or sure but for who waits for a place. */
const statusOf = (template: MeetingTemplate, { status }: InvitationNews): Invitation['event']['status'] => {
  if (template === 'meeting-cancelled') return 'CANCELLED';
  return status === 'waitlisted' ? 'TENTATIVE' : 'CONFIRMED';
};

const answers = { going: 'ACCEPTED', maybe: 'TENTATIVE', waitlisted: 'TENTATIVE', declined: 'DECLINED' } as const;
const answerOf = ({ status }: InvitationNews): Invitation['attendee']['status'] =>
  status ? answers[status] : 'NEEDS-ACTION';

/** Who may see the meeting no more learns nothing new of it. */
const asKnown = ({ id, sequence, branchName, left, ...news }: InvitationNews) => ({
  id,
  sequence,
  branchName,
  title: left?.title ?? null,
  startsAtLocal: left?.startsAtLocal ?? news.startsAtLocal,
  endsAtLocal: left?.endsAtLocal ?? news.endsAtLocal,
  timeZone: left?.timeZone ?? news.timeZone,
  description: '',
  placeName: null,
  placeAddress: null,
  isOnline: false,
  visibility: null,
  cancellationReason: null,
});

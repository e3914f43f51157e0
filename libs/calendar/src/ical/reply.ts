import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';

/** What one person answered in their calendar program. `attendee` is the address written there: not a proof of anything. */
export type Reply = {
  uid: string;
  sequence: number;
  stamp: string | null;
  status: 'going' | 'maybe' | 'declined';
  attendee: string;
};

const refusals = {
  'too-large': 'The reply is larger than 256 kB.',
  malformed: 'The reply is not one iCalendar object.',
  method: 'The calendar is not a reply.',
  'no-event': 'The reply has no event.',
  disagreeing: 'The events of the reply do not agree.',
  uid: 'The reply does not say to which event it belongs.',
  sequence: 'The number of the invitation is out of bounds.',
  attendee: 'The reply does not name exactly one attendee.',
  delegated: 'The invitation was delegated.',
  status: 'The reply says neither yes, perhaps nor no.',
};

/** A reply that does not count. Neither code nor message holds anything of what was sent. */
export class ReplyError extends Error {
  readonly code: keyof typeof refusals;

  constructor(code: keyof typeof refusals, cause?: unknown) {
    super(refusals[code], { cause });
    this.name = 'ReplyError';
    this.code = code;
  }
}

const largest = 256 * 1024;
const answers = new Map<unknown, Reply['status']>([
  ['ACCEPTED', 'going'],
  ['TENTATIVE', 'maybe'],
  ['DECLINED', 'declined'],
]);

const parse = (text: string): ICAL.Component => {
  if (text.length > largest || new TextEncoder().encode(text).length > largest) throw new ReplyError('too-large');
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\ufeff/, ''));
    // Several calendars one after the other come as an array of them.
    if (!Array.isArray(parsed) || parsed[0] !== 'vcalendar') throw new ReplyError('malformed');
    return new ICAL.Component(parsed);
  } catch (error) {
    if (error instanceof ReplyError) throw error;
    // The parser quotes the line it stumbled over, which may hold a name: what it says goes no further.
    throw new ReplyError('malformed');
  }
};

const uidOf = (event: ICAL.Component): string => {
  const uid: unknown = event.getFirstPropertyValue('uid');
  if (typeof uid !== 'string' || uid === '' || uid.length > 255) throw new ReplyError('uid');
  return uid;
};

const sequenceOf = (event: ICAL.Component): number => {
  const given = event.getAllProperties('sequence');
  const sequence: unknown = given.length === 0 ? 0 : given[0]?.getFirstValue();
  const sound = typeof sequence === 'number' && Number.isInteger(sequence) && sequence >= 0 && sequence < 2 ** 31;
  if (given.length > 1 || !sound) throw new ReplyError('sequence');
  return sequence;
};

const stampOf = (event: ICAL.Component): string | null => {
  try {
    return Temporal.Instant.from(String(event.getFirstPropertyValue('dtstamp'))).toString();
  } catch {
    return null;
  }
};

const answerOf = (event: ICAL.Component): Pick<Reply, 'status' | 'attendee'> => {
  const [attendee, ...others] = event.getAllProperties('attendee');
  const address: unknown = attendee?.getFirstValue();
  if (!attendee || others.length > 0 || typeof address !== 'string' || address.length > 320)
    throw new ReplyError('attendee');
  const partstat: unknown = attendee.getFirstParameter('partstat');
  const word = typeof partstat === 'string' ? partstat.toUpperCase() : partstat;
  if (word === 'DELEGATED') throw new ReplyError('delegated');
  const status = answers.get(word);
  if (!status) throw new ReplyError('status');
  return {
    status,
    attendee: address
      .replace(/^mailto:/i, '')
      .trim()
      .toLowerCase(),
  };
};

const replyOf = (event: ICAL.Component): Reply => ({
  uid: uidOf(event),
  sequence: sequenceOf(event),
  stamp: stampOf(event),
  ...answerOf(event),
});

/**
 * Reads an answer to an invitation (iTIP REPLY, RFC 5546 3.2.3).
 * @throws ReplyError for anything else, whatever it is
 */
export const readReply = (text: string): Reply => {
  const calendar = parse(text);
  if (String(calendar.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') throw new ReplyError('method');
  const [reply, ...others] = calendar.getAllSubcomponents('vevent').map(replyOf);
  if (!reply) throw new ReplyError('no-event');
  const same = ({ uid, sequence, status, attendee }: Reply) =>
    uid === reply.uid && sequence === reply.sequence && status === reply.status && attendee === reply.attendee;
  if (!others.every(same)) throw new ReplyError('disagreeing');
  return reply;
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply, ReplyError } from './reply.ts';

const event = [
  'BEGIN:VEVENT',
  'UID:0197f2a0@rollcall.example',
  'SEQUENCE:2',
  'DTSTAMP:20261123T190000Z',
  'ORGANIZER:mailto:rsvp+abc@rollcall.example',
  'ATTENDEE;PARTSTAT=ACCEPTED;CN="Diaz, Ana":mailto:Ana@Example.org',
  'END:VEVENT',
];

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'METHOD:REPLY', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );

/** The reply with one of its lines changed (or taken out). */
const changed = (starts: string, line: string | null): string =>
  calendar(...event.flatMap((each) => (each.startsWith(starts) ? (line === null ? [] : [line]) : [each])));

const codeOf = (text: string): string => {
  try {
    readReply(text);
  } catch (error) {
    if (error instanceof ReplyError) return error.code;
    throw error;
  }
  return 'taken';
};

describe('readReply', () => {
  it('reads who answered what to which event', () => {
    expect(readReply(calendar(...event))).toEqual({
      uid: '0197f2a0@rollcall.example',
      sequence: 2,
      stamp: '2026-11-23T19:00:00Z',
      status: 'going',
      attendee: 'ana@example.org',
    });
  });

  it('reads the three answers, in small letters and with bare line feeds too', () => {
    const answer = (partstat: string) =>
      readReply(changed('ATTENDEE', `ATTENDEE;PARTSTAT=${partstat}:MAILTO:a@b.org`)).status;
    expect(['ACCEPTED', 'TENTATIVE', 'DECLINED', 'declined'].map(answer)).toEqual([
      'going',
      'maybe',
      'declined',
      'declined',
    ]);
    expect(
      readReply(
        `\ufeff${calendar(...event)
          .toLowerCase()
          .replaceAll('\r\n', '\n')}`,
      ).status,
    ).toBe('going');
  });

  it('takes a missing number for the first invitation, and a missing or broken stamp for none', () => {
    expect(readReply(changed('SEQUENCE', null)).sequence).toBe(0);
    expect(readReply(changed('DTSTAMP', null)).stamp).toBeNull();
    expect(readReply(changed('DTSTAMP', 'DTSTAMP:yesterday')).stamp).toBeNull();
  });

  it('takes several events that say the same', () => {
    expect(readReply(calendar(...event, ...event)).status).toBe('going');
  });

  const second = (starts: string, line: string) => event.map((each) => (each.startsWith(starts) ? line : each));
  it.each([
    ['another method', calendar(...event).replace('METHOD:REPLY', 'METHOD:COUNTER'), 'method'],
    ['no method', calendar(...event).replace('METHOD:REPLY\r\n', ''), 'method'],
    ['no event', calendar(), 'no-event'],
    [
      'two answers',
      calendar(...event, ...second('ATTENDEE', 'ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org')),
      'disagreeing',
    ],
    ['two events', calendar(...event, ...second('UID', 'UID:other')), 'disagreeing'],
    ['no attendee', changed('ATTENDEE', null), 'attendee'],
    [
      'two attendees',
      calendar(...event.toSpliced(5, 0, 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@example.org')),
      'attendee',
    ],
    [
      'delegation',
      changed('ATTENDEE', 'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:e@x.org":mailto:a@x.org'),
      'delegated',
    ],
    ['no answer yet', changed('ATTENDEE', 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@x.org'), 'status'],
    ['an attendee without an answer', changed('ATTENDEE', 'ATTENDEE:mailto:a@x.org'), 'status'],
    ['an answer of its own invention', changed('ATTENDEE', 'ATTENDEE;PARTSTAT=X-SURE:mailto:a@x.org'), 'status'],
    [
      'two answers of one attendee',
      changed('ATTENDEE', 'ATTENDEE;PARTSTAT=ACCEPTED,DECLINED:mailto:a@x.org'),
      'status',
    ],
    ['no UID', changed('UID', null), 'uid'],
    ['an endless UID', changed('UID', `UID:${'x'.repeat(256)}`), 'uid'],
    ['a number below none', changed('SEQUENCE', 'SEQUENCE:-1'), 'sequence'],
    ['an absurd number', changed('SEQUENCE', 'SEQUENCE:2147483648'), 'sequence'],
    ['two numbers', changed('SEQUENCE', 'SEQUENCE:1\r\nSEQUENCE:2'), 'sequence'],
    ['a number as text', changed('SEQUENCE', 'SEQUENCE;VALUE=TEXT:2'), 'sequence'],
    ['more than 256 kB', calendar(...event, `X-LONG:${'x'.repeat(256 * 1024)}`), 'too-large'],
    ['more than 256 kB in two-octet letters', calendar(...event, `X-LONG:${'é'.repeat(140 * 1024)}`), 'too-large'],
    ['two calendars', calendar(...event) + calendar(...event), 'malformed'],
    ['a card', 'BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n', 'malformed'],
    ['half a calendar', calendar(...event).slice(0, 120), 'malformed'],
    ['nothing', '', 'malformed'],
    ['a letter', 'Dear all, I shall come.', 'malformed'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('says nothing of what was sent', () => {
    try {
      readReply(calendar(...event.toSpliced(1, 0, 'Ana Diaz lives here')));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ReplyError);
      expect(`${String(error)} ${String((error as ReplyError).cause)}`).not.toContain('Ana');
    }
  });

  it('never fails in another way, whatever comes', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...event, 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VCALENDAR', 'END:VCALENDAR', 'METHOD:REPLY'),
      fc.constantFrom(
        '__proto__:x',
        'X;__proto__=1:2',
        'RRULE:FREQ=SECONDLY;COUNT=9',
        'DTSTART;VALUE=PERIOD:x',
        'A;B=":',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(pieces), (lines) => {
        for (const text of [lines.join('\r\n'), calendar(...lines), calendar(...event, ...lines)]) codeOf(text);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['nested without end', 'BEGIN:X\r\n'.repeat(25_000)],
    ['one property many times', 'ATTENDEE:mailto:a@b.org\r\n'.repeat(10_000)],
    ['one line folded many times', `X-A:${'\r\n x'.repeat(60_000)}`],
    ['parameters without end', `X-A${';B=C'.repeat(60_000)}:1`],
    ['quotes without end', `X-A;B=${'"a",'.repeat(60_000)}:1`],
    ['backslashes without end', `SUMMARY:${'\\'.repeat(250_000)}`],
  ])('gets over a calendar %s', (_, text) => {
    expect(codeOf(calendar(...event, text))).toMatch(/^[a-z-]+$/);
  });
});

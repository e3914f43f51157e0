/** What a test changes of a reply. */
export type ReplyParts = {
  uid: string;
  attendee: string;
  partstat?: string;
  sequence?: number;
  stamp?: string;
  method?: string;
};

/** The calendar of a reply, as calendar programs write it. */
export const replyCalendar = ({ uid, attendee, partstat = 'ACCEPTED', sequence = 0, stamp, method }: ReplyParts) =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Example Corp.//Calendar//EN',
    'VERSION:2.0',
    `METHOD:${method ?? 'REPLY'}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp ?? '20261123T180500Z'}`,
    'DTSTART;TZID=America/Chicago:20261201T190000',
    'SUMMARY:Branch meeting',
    `ATTENDEE;PARTSTAT=${partstat};CN=Ada:mailto:${attendee}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** A mail with a calendar: as a part beside the text, and, as most programs do, once more as a file. */
export const calendarMail = (calendar: string, { from = 'Ada <ada@people.example>', asFile = calendar } = {}) =>
  [
    `From: ${from}`,
    'To: Chicago <r-somebody@rollcall.example>',
    'Subject: Accepted: Branch meeting',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    'Ada has accepted this invitation.',
    '--inner',
    'Content-Type: text/calendar; charset="UTF-8"; method=REPLY',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(calendar).toString('base64'),
    '--inner--',
    '--outer',
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(asFile).toString('base64'),
    '--outer--',
    '',
  ].join('\r\n');

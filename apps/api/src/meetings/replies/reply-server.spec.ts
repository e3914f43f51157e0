import { once } from 'node:events';
import net from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { calendarMail, replyCalendar } from '../../../test/wire/itip.ts';
import { SmtpTalk } from '../../../test/wire/smtp.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { ReplyAddresses } from '../../platform/links/reply-addresses.ts';
import { RepliesService } from './replies.service.ts';
import { ReplyServer } from './reply-server.ts';

let api: TestApi;
let meeting: string;
let ada: string;
let address: string;
const lines: string[] = [];

beforeAll(async () => {
  api = await startApi({ env: { INBOUND_SMTP_PORT: '0' }, log: { write: (line) => void lines.push(line) } });
  const branch = await addBranch(api);
  ada = await addPerson(api, { branch, member: true, email: 'ada@people.example' });
  meeting = await addMeeting(api, { branch });
  await api.as(ada)(rsvps.answer, { params: { meetingId: meeting }, body: { status: 'maybe' } });
  address = await api.app.get(ReplyAddresses, { strict: false }).of(ada, meeting);
});
afterAll(() => api.close());

const port = () => api.app.get(ReplyServer, { strict: false }).port!;
const good = (partstat: string) =>
  calendarMail(replyCalendar({ uid: `${meeting}@rollcall`, attendee: 'ada@people.example', partstat }));
/** Whether the server still does what it is there for. */
const expectAlive = async (partstat: 'ACCEPTED' | 'TENTATIVE') => {
  const talk = await SmtpTalk.open(port());
  expect(await talk.address(address)).toBe(250);
  expect(await talk.data(good(partstat))).toBe(250);
  talk.close();
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Bytes of buffers that somebody still holds. */
const kept = (): number => {
  collect();
  return process.memoryUsage().arrayBuffers;
};

describe('the server for replies', () => {
  it('relays nothing and lets nobody sign in', async () => {
    const talk = await SmtpTalk.open(port());
    expect(await talk.say('EHLO client.example')).toBe(250);
    expect(talk.words).toMatch(/SIZE 262144/);
    expect(talk.words).not.toMatch(/AUTH|STARTTLS/);
    expect(await talk.say('AUTH PLAIN AGFkYQBhZGE=')).toBeGreaterThanOrEqual(500);
    expect(await talk.say('MAIL FROM:<ada@people.example>')).toBe(250);
    expect(await talk.say('RCPT TO:<ben@people.example>')).toBe(550);
    expect(await talk.say('DATA')).toBeGreaterThanOrEqual(500);
    talk.close();
  });

  it('takes one recipient a mail: each reply is one person’s', async () => {
    const talk = await SmtpTalk.open(port());
    expect(await talk.address(address)).toBe(250);
    expect(await talk.say(`RCPT TO:<${address}>`)).toBe(452);
    talk.close();
  });

  it('refuses a mail that says it is too large before it comes', async () => {
    const talk = await SmtpTalk.open(port());
    await talk.say('EHLO client.example');
    expect(await talk.say(`MAIL FROM:<ada@people.example> SIZE=${20 * 1024 * 1024}`)).toBe(552);
    talk.close();
  });

  it('refuses a mail of 20 MB that does not say so, without keeping it', async () => {
    const talk = await SmtpTalk.open(port());
    expect(await talk.address(address)).toBe(250);
    expect(await talk.say('DATA')).toBe(354);
    const line = `${'x'.repeat(998)}\r\n`.repeat(64);
    const before = kept();
    for (let sent = 0; sent < 20 * 1024 * 1024; sent += line.length) {
      if (!talk.socket.write(line)) await once(talk.socket, 'drain');
    }
    // What nobody holds is given back behind the collector's back, so it may take a moment to be seen.
    await vi.waitFor(() => expect(kept() - before).toBeLessThan(8 * 1024 * 1024), { timeout: 20_000 });
    expect(await talk.say('.')).toBe(552);
    expect(await talk.say('NOOP')).toBe(250);
    talk.close();
    expect(lines.some((text) => text.includes('was refused: too-large'))).toBe(true);
  });

  it('lives on after whatever is sent to it', async () => {
    const command = fc.oneof(
      fc.constantFrom(
        'EHLO x',
        'HELO',
        'MAIL FROM:<>',
        'RCPT TO:<',
        'DATA',
        '.',
        'RSET',
        'NOOP',
        'VRFY root',
        'BDAT 3 LAST',
        'AUTH',
      ),
      fc.constantFrom(
        'MAIL FROM:<a@b.c> SIZE=-1',
        'MAIL FROM:<a@b.c> SIZE=99999999999999999999',
        'RCPT TO:<@@@>',
        'XCLIENT A=B',
      ),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 12 }), async (commands) => {
        const socket = net.connect(port(), '127.0.0.1');
        socket.on('error', () => {});
        await once(socket, 'connect');
        socket.resume().end(commands.map((text) => `${text}\r\n`).join(''));
        await once(socket, 'close');
      }),
      { numRuns: 60 },
    );
    await expectAlive('ACCEPTED');
  });

  it('lives on after whatever a mail holds', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Content-Type: multipart/mixed; boundary="a"',
        'Content-Type: text/calendar; charset=utf-16',
        'Content-Type: text/calendar; charset="no such"',
        'Content-Transfer-Encoding: base64',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '--a',
        '--a--',
        'BEGIN:VCALENDAR',
        'END:VCALENDAR',
        '=?utf-8?B?////?=',
      ),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const talk = await SmtpTalk.open(port());
        expect(await talk.address(address)).toBe(250);
        expect(await talk.data(pieces.join('\r\n'))).toBe(550);
        talk.close();
      }),
      { numRuns: 60 },
    );
    await expectAlive('TENTATIVE');
    expect(lines.filter((line) => line.includes('could not be taken'))).toEqual([]);
  });

  it('takes no more connections at once than it can see to', async () => {
    const talks = [];
    for (let n = 0; n < 20; n += 1) talks.push(await SmtpTalk.open(port()));
    const socket = net.connect(port(), '127.0.0.1').setEncoding('utf8');
    const [greeting] = (await once(socket, 'data')) as [string];
    expect(greeting).toMatch(/^421 /);
    socket.destroy();
    for (const talk of talks) talk.close();
  });
});

describe('the port', () => {
  const serverOn = (inboundSmtp: Config['inboundSmtp']) =>
    new ReplyServer(api.app.get(RepliesService, { strict: false }), api.app.get(ReplyAddresses, { strict: false }), {
      ...api.app.get<Config>(CONFIG, { strict: false }),
      inboundSmtp,
    });
  const taken = (isAsked: boolean) => serverOn({ host: '127.0.0.1', port: port(), isAsked });

  it('is not opened where replies are off', async () => {
    const server = serverOn(null);
    await server.onApplicationBootstrap();
    expect(server.port).toBeNull();
  });

  it('that was asked for and is taken keeps the server from starting, in words', async () => {
    await expect(taken(true).onApplicationBootstrap()).rejects.toThrow(
      /cannot be received on 127\.0\.0\.1:\d+ \(EADDRINUSE\): set INBOUND_SMTP_PORT/,
    );
  });

  it('that nobody asked for and is taken is done without, with one line in the log', async () => {
    lines.length = 0;
    const server = taken(false);
    await server.onApplicationBootstrap();
    expect(server.port).toBeNull();
    expect(lines).toEqual([expect.stringContaining('the server goes on without them')]);
    await server.onApplicationShutdown();
  });
});

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail that the sink has taken: the server was told so. */
export type Taken = { to: string; messageId: string };

/** Where in the sending of a mail something happens: its receiver was named, all of it has come, it was taken. */
export type Moment = 'named' | 'come' | 'taken';

export type MailSink = { url: string; taken: Taken[]; close: () => Promise<void> };

/**
 * A mail server that says at each moment which mail it is, counted from 1. What has come as a whole it takes, though its
 * sender may have died before hearing so, as mail servers do.
 */
export async function openSink(onMoment: (moment: Moment, mail: number) => void = () => {}): Promise<MailSink> {
  const taken: Taken[] = [];
  let named = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (_address, _session, done) => {
      named += 1;
      onMoment('named', named);
      done();
    },
    onData: (stream, session, done) => {
      text(stream).then(
        (mail) => {
          onMoment('come', taken.length + 1);
          taken.push({
            to: session.envelope.rcptTo[0]?.address ?? '',
            messageId: /^Message-ID: (.+)$/im.exec(mail)?.[1]?.trim() ?? '',
          });
          done();
          onMoment('taken', taken.length);
        },
        () => done(new Error('Half of a mail is none')), // its sender was killed
      );
    },
  });
  server.on('error', () => {}); // of a connection whose server was killed
  const listening = once(server.server, 'listening');
  server.listen(0, '127.0.0.1');
  await listening;
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

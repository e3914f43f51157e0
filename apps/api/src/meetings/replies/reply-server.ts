import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { StartupError } from '@rollcall/database/startup-error';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { describeFailure } from '../../platform/jobs/failure.ts';
import { ReplyAddresses } from '../../platform/links/reply-addresses.ts';
import { RefusedReply, refusalOf } from './refused.ts';
import { RepliesService } from './replies.service.ts';

const MAIL_BYTES = 256 * 1024;
const MOST_BYTES = 64 * 1024 * 1024; // then whoever sends on is cut off
const CONNECTIONS = 20;
const SILENCE_MS = 30_000;
const CONNECTION_MS = 5 * 60_000;

/** An error as smtp-server tells it to the other side. */
const answer = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

/**
 * Takes the mails by which calendar programs answer invitations: a small mail server for these addresses only. It relays
 * nothing, keeps nothing, and never answers by mail.
 */
@Injectable()
export class ReplyServer implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger(ReplyServer.name);
  #server: SMTPServer | null = null;

  constructor(
    private readonly replies: RepliesService,
    private readonly addresses: ReplyAddresses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where it listens; null where it does not. */
  get port(): number | null {
    const address = this.#server?.server.address() as AddressInfo | null | undefined;
    return address?.port ?? null;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { inboundSmtp } = this.config;
    if (!inboundSmtp) return;
    const { host, port, isAsked } = inboundSmtp;
    const server = this.#made();
    try {
      const listening = once(server.server, 'listening');
      server.listen(port, host);
      await listening;
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      const line = `Replies of calendar programs cannot be received on ${host}:${port} (${reason})`;
      if (isAsked)
        throw new StartupError(`${line}: set INBOUND_SMTP_PORT to a free port, or to off.`, { cause: error });
      this.#log.warn(`${line}: the server goes on without them.`);
      return;
    }
    this.#server = server;
  }

  async onApplicationShutdown(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  #made(): SMTPServer {
    const server = new SMTPServer({
      name: this.config.REPLY_DOMAIN,
      banner: 'Rollcall',
      size: MAIL_BYTES,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      maxClients: CONNECTIONS,
      socketTimeout: SILENCE_MS,
      closeTimeout: 2000,
      onRcptTo: ({ address }, session, done) => {
        this.#admit(address, session).then(
          () => done(),
          (error: unknown) => done(this.#told(error)),
        );
      },
      onData: (stream, session, done) => {
        this.#take(stream, session).then(
          () => done(),
          (error: unknown) => done(this.#told(error)),
        );
      },
    });
    server.on('error', () => {}); // of one connection: the other side sees it too
    // Somebody who sends a byte now and then is never silent.
    server.server.on('connection', (socket: Socket) => {
      const limit = setTimeout(() => socket.destroy(), CONNECTION_MS);
      socket.once('close', () => clearTimeout(limit));
    });
    return server;
  }

  async #admit(address: string, { envelope }: SMTPServerSession): Promise<void> {
    if (envelope.rcptTo.length > 0) throw answer(452, 'One recipient at a time');
    if ((await this.addresses.read(address)) === null) throw new RefusedReply('address-unknown');
  }

  async #take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const mail = await readMail(stream);
    if (mail === null) throw new RefusedReply('too-large');
    const linkId = await this.addresses.read(envelope.rcptTo[0]?.address ?? '');
    if (linkId === null) throw new RefusedReply('address-unknown');
    await this.replies.take(linkId, mail);
  }

  /** What the other side is told: a refusal for good, or to come again later where it is our fault. */
  #told(error: unknown): Error {
    if (error instanceof Error && 'responseCode' in error) return error;
    const refusal = refusalOf(error);
    if (refusal) {
      this.#log.warn(`A reply of a calendar program was refused: ${refusal.code}`);
      return answer(refusal.code === 'too-large' ? 552 : 550, `The reply does not count (${refusal.code})`);
    }
    this.#log.error(`A reply of a calendar program could not be taken: ${describeFailure(error)}`);
    return answer(451, 'Please try again later');
  }
}

/** The whole mail, or null where it is larger than we take: then it is read to its end and forgotten as it comes. */
async function readMail(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new RefusedReply('too-large');
    if (bytes <= MAIL_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > MAIL_BYTES ? null : Buffer.concat(chunks);
}

import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database, DATABASE_OPTIONS, type DatabaseOptions } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { describeFailure } from '../../platform/jobs/failure.ts';
import { Channel, type Listener } from './channel.ts';
import { EventStream } from './event-stream.ts';
import { forgetEvents } from './live.sql.ts';
import { changeOf } from './news.ts';
import { Notifications } from './notifications.ts';
import type { Viewer } from './viewer.ts';

const NEVER = 0; // no event has this number

/** Everybody who looks at a meeting through this process while it changes. */
@Injectable()
export class LiveMeetings implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(LiveMeetings.name);
  readonly #channels = new Map<string, Channel>();
  readonly #notifications: Notifications;
  #ended = false;

  constructor(
    private readonly database: Database,
    @Inject(DATABASE_OPTIONS) { url }: DatabaseOptions,
  ) {
    this.#notifications = new Notifications('meeting_events', {
      url,
      onNotice: (payload) => this.#poke(this.#channels.get(payload.split(' ')[0] ?? '')),
      onListening: () => this.#pokeAll(),
    });
  }

  onApplicationBootstrap(): void {
    this.#notifications.start();
  }

  /** Before the server waits for its requests to end: these would not, and each comes back to a server that is there. */
  async onModuleDestroy(): Promise<void> {
    this.#ended = true;
    for (const { stream } of this.#listeners()) stream.end();
    await this.#notifications.stop();
  }

  /**
   * Answers with what changes at a meeting, from after the event with this number on.
   * @throws ProblemException 404 `meeting-unknown`, 503 `unavailable` while this server stops
   */
  async follow(meetingId: string, viewer: Viewer, after: number = NEVER, reply: FastifyReply): Promise<void> {
    const standing = await viewer.read(meetingId, after);
    if (!standing) refuse(404, 'meeting-unknown');
    if (this.#ended) refuse(503, 'unavailable');
    const { version, counts, sight, known, lastId } = standing;
    const stream = new EventStream(reply);
    if (reply.request.method === 'HEAD' || reply.raw.closed) return stream.end();
    if (!known) stream.send('reset', { version, counts }, lastId);
    else if (lastId > after) stream.send('change', changeOf(standing, after), lastId);

    const channel = this.#channels.get(meetingId) ?? new Channel(meetingId);
    this.#channels.set(meetingId, channel);
    const listener: Listener = { viewer, stream, lastId, sight };
    channel.listeners.add(listener);
    stream.onClose(() => {
      channel.listeners.delete(listener);
      if (channel.listeners.size === 0 && this.#channels.get(meetingId) === channel) this.#channels.delete(meetingId);
    });
    this.#poke(channel); // what happened between the reading and the listening
  }

  /** Says to everybody that somebody is there, and looks whether a notification was missed. */
  async beat(): Promise<void> {
    for (const { stream } of this.#listeners()) stream.beat();
    await this.#notifications.probe();
    this.#pokeAll();
  }

  /** Ends those whose session, or whose right, has ended. */
  async recheck(): Promise<void> {
    for (const channel of [...this.#channels.values()]) await channel.recheck();
  }

  async forget(): Promise<void> {
    await this.database.one(forgetEvents);
  }

  *#listeners(): Generator<Listener> {
    for (const { listeners } of this.#channels.values()) yield* [...listeners];
  }

  #pokeAll(): void {
    for (const channel of this.#channels.values()) this.#poke(channel);
  }

  /** Where the database is away, the next beat or its return tries again. */
  #poke(channel: Channel | undefined): void {
    channel?.poke().catch((error: unknown) => {
      if (!this.#ended) this.#log.warn(`What changed at a meeting could not be read: ${describeFailure(error)}`);
    });
  }
}

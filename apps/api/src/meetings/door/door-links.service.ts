import { Inject, Injectable } from '@nestjs/common';
import type { DoorLink } from '@rollcall/contract/meetings/door';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { Links } from '../../platform/links/links.service.ts';
import { addDoorLink, doorLinks, openDoor, revokeDoorLink } from './door.sql.ts';

type Row = { id: string; label: string; createdAt: Date; expiresAt: Date };

/** Links with which a helper without an account keeps the door for one evening. */
@Injectable()
export class DoorLinksService {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Those that hold. @throws ProblemException `meeting-unknown`, `forbidden` */
  async list(meetingId: string): Promise<DoorLink[]> {
    const rows = await this.database.rows(doorLinks, [meetingId]);
    return Promise.all(rows.map((row) => this.#withUrl(row)));
  }

  /** @throws ProblemException as `list`; 409 `meeting-cancelled`, `link-expired` (the evening is over) */
  async add(id: string, meetingId: string, label: string): Promise<DoorLink> {
    await this.database.rows(addDoorLink, [id, meetingId, label]);
    const added = (await this.database.rows(doorLinks, [meetingId])).find((link) => link.id === id);
    return added ? this.#withUrl(added) : refuse(409, 'link-expired'); // made before under the same key, and revoked
  }

  async revoke(meetingId: string, linkId: string): Promise<void> {
    await this.database.rows(revokeDoorLink, [meetingId, linkId]);
  }

  /** Which door a token opens, and until when. @throws ProblemException 410 `link-expired` */
  async open(token: string): Promise<{ meetingId: string; until: Date }> {
    const linkId = await this.links.read(token);
    const door = linkId === null ? undefined : await this.database.one(openDoor, [linkId]);
    return door ?? refuse(410, 'link-expired');
  }

  async #withUrl({ createdAt, expiresAt, ...link }: Row): Promise<DoorLink> {
    const url = `${this.config.PUBLIC_URL}/app/door#${await this.links.tokenOf(link.id)}`;
    return { ...link, url, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
  }
}

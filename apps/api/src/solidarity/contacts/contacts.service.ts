import { Injectable } from '@nestjs/common';
import type { SisterContact, sisterContacts } from '@rollcall/contract/solidarity/contacts';
import { Database } from '../../platform/database/database.service.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { readContacts, removeContact, writeContact } from './contacts.sql.ts';

type Wish = BodyOf<typeof sisterContacts.add>;

/** Whom to write to abroad. The database lets nobody near but national staff, and writes down each look and each change. */
@Injectable()
export class SisterContactsService {
  constructor(private readonly database: Database) {}

  /** By name, fifty at most. @throws ProblemException 404 `sister-organization-unknown` */
  async list(organizationId: string): Promise<{ items: SisterContact[] }> {
    return { items: await this.database.rows(readContacts, [organizationId]) };
  }

  /** @throws ProblemException 404 `sister-organization-unknown`; 409 `too-many-contacts`; 422 for another use of a key */
  async add(organizationId: string, wish: Wish, id: string): Promise<{ id: string }> {
    await refuseOtherBody(this.database, 'sister_contacts', id);
    await this.database.rows(writeContact, [id, organizationId, true, ...columnsOf(wish)]);
    return { id };
  }

  /** @throws ProblemException 404 `sister-organization-unknown`, `not-found` */
  async write(organizationId: string, contactId: string, wish: Wish): Promise<void> {
    await this.database.rows(writeContact, [contactId, organizationId, false, ...columnsOf(wish)]);
  }

  async remove(organizationId: string, contactId: string): Promise<void> {
    await this.database.rows(removeContact, [organizationId, contactId]);
  }
}

const columnsOf = (wish: Wish) => [wish.name, wish.role, wish.email, wish.phone, wish.languages, wish.note];

import { Injectable } from '@nestjs/common';
import type { people, Person } from '@rollcall/contract/people';
import type { Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import type { Actor } from '../platform/auth/actor.ts';
import { branchExists } from '../platform/auth/branch.sql.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../platform/http/cursor.ts';
import { refuseOtherBody } from '../platform/http/idempotency.ts';
import type { BodyOf, QueryOf } from '../platform/http/implements.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { languages } from '../platform/mail/texts.ts';
import {
  auditList,
  auditPerson,
  chooseLanguage,
  getOwnRecord,
  getPerson,
  insertMembership,
  insertPerson,
  invite,
  listPeople,
  searchPeople,
} from './people.sql.ts';

const position = z.tuple([z.string(), z.string(), z.uuid()]);
const start = ['', '', '00000000-0000-0000-0000-000000000000'];

/** Records of people as the current actor may see them: policies decide which. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** People of a branch by name; `q` is part of one. */
  async list(actor: Actor, branchId: string, page: QueryOf<typeof people.list>): Promise<Page<Person>> {
    const { limit, cursor, q } = page;
    const last = decodeCursor(cursor, position) ?? start;
    if (isSecretary(actor) && !(await this.database.one(auditList, [branchId]))) return refuse(404, 'branch-unknown');
    const values = [branchId, ...last, limit + 1];
    const row = await (q ? this.database.one(searchPeople, [...values, q]) : this.database.one(listPeople, values));
    return pageOf(row?.items ?? [], limit, ({ familyName, givenName, id }) => [familyName, givenName, id]);
  }

  /** @throws ProblemException 404 `person-unknown`, also for one that the actor may not see */
  async get(actor: Actor, personId: string) {
    if (isSecretary(actor)) await this.database.one(auditPerson, ['people.seen', personId]);
    return this.read(personId);
  }

  /** The person, the membership and the invitation, or nothing of it. */
  async add(branchId: string, wish: BodyOf<typeof people.add>, id: string) {
    const { givenName, familyName, email, phone, memberSince } = wish;
    if (memberSince && memberSince > this.clock.now().toISOString().slice(0, 10)) {
      return refuse(422, 'invalid', { path: 'memberSince', message: 'must not be in the future' });
    }
    if (!(await this.database.one(branchExists, [branchId]))) return refuse(404, 'branch-unknown');
    await refuseOtherBody(this.database, 'people', id);
    await this.database.transaction(async (tx) => {
      if (!(await tx.one(insertPerson, [id, branchId, givenName, familyName, email, phone]))) return;
      await tx.one(auditPerson, ['people.added', id]);
      if (memberSince) await tx.one(insertMembership, [id, branchId, memberSince]);
      if (wish.invite) await tx.one(invite, [id]);
    });
    return this.read(id);
  }

  /** @throws ProblemException 404 `person-unknown`; 409 `person-without-email`, `person-has-account` */
  async invite(personId: string): Promise<void> {
    await this.database.one(invite, [personId]);
  }

  async own(actor: Actor) {
    const { personId, givenName, familyName, branchId, offices } = actor;
    const record = (await this.database.one(getOwnRecord, [branchId])) ?? refuse(404, 'person-unknown');
    return { personId, givenName, familyName, branchId, offices, ...record };
  }

  /** @throws ProblemException 422 `invalid` for a language that mails are not written in */
  async chooseLanguage(actor: Actor, language: string) {
    if (!languages.includes(language)) {
      return refuse(422, 'invalid', { path: 'language', message: 'must be one of the choices' });
    }
    await this.database.one(chooseLanguage, [language]);
    return this.own(actor);
  }

  private async read(personId: string) {
    return (await this.database.one(getPerson, [personId]))?.person ?? refuse(404, 'person-unknown');
  }
}

/** Whose every look is written down, before anything is shown. */
const isSecretary = ({ offices }: Actor): boolean => offices.some(({ role }) => role === 'membership_secretary');

import { Injectable } from '@nestjs/common';
import { instant, type Page } from '@rollcall/contract/fields';
import type { PetitionFigures, Signer, signers } from '@rollcall/contract/petitions/signers';
import { type Question, question } from '@rollcall/contract/petitions/questions';
import { z } from 'zod';
import type { Actor } from '../../../platform/auth/actor.ts';
import { Database } from '../../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../../platform/http/cursor.ts';
import type { QueryOf } from '../../../platform/http/implements.ts';
import { refuse } from '../../../platform/http/problem.exception.ts';
import { say, speakIn } from '../../../platform/mail/texts.ts';
import { csvOf } from './csv.ts';
import { allSigners, auditSigners, getFigures, listHead, listSigners } from './signers.sql.ts';

const position = z.tuple([instant, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Who signed, for those who may read it: a view decides what is shown to whom. */
@Injectable()
export class SignersService {
  constructor(private readonly database: Database) {}

  /** Latest first. @throws ProblemException 404 `petition-unknown` */
  async list(actor: Actor, petitionId: string, page: QueryOf<typeof signers.list>): Promise<Page<Signer>> {
    const { limit, cursor, branchId = null } = page;
    const last = decodeCursor(cursor, position) ?? start;
    const head = (await this.database.one(listHead, [petitionId])) ?? refuse(404, 'petition-unknown');
    if (head.holds && isSecretary(actor)) await this.database.rows(auditSigners, ['petition-signers.seen', petitionId]);
    const items = (await this.database.one(listSigners, [petitionId, ...last, limit + 1, branchId]))?.items ?? [];
    return pageOf(items, limit, (last) => [last.confirmedAt, last.id]);
  }

  /**
   * The list to hand over, in the main language of the petition. Written down before anything is shown.
   * @throws ProblemException 404 `petition-unknown`; 403 `forbidden` for who does not hold the petition
   */
  async export(petitionId: string): Promise<{ name: string; csv: string }> {
    const head = (await this.database.one(listHead, [petitionId])) ?? refuse(404, 'petition-unknown');
    if (!head.holds) refuse(403, 'forbidden');
    await this.database.rows(auditSigners, ['petition-signers.exported', petitionId]);
    const rows = await this.database.rows(allSigners, [petitionId]);
    const asked = z.array(question).parse(head.questions);
    const labels = asked.map(({ label }) => label[head.language] ?? '');
    return speakIn(head.language, () => {
      const titles = columns.map((column) => say(`signers.column.${column}`));
      const lines = rows.map((row) => [
        ...[row.givenName, row.familyName, row.zip, row.day, yesOrNo(row.mayContact), row.email, row.phone],
        ...asked.map((one) => answerText(one, row.answers[one.id], head.language)),
      ]);
      return { name: `${head.slug}.csv`, csv: csvOf([[...titles, ...labels], ...lines]) };
    });
  }

  /** @throws ProblemException 404 `petition-unknown`; 403 `forbidden` */
  async figures(petitionId: string): Promise<PetitionFigures> {
    return (await this.database.one(getFigures, [petitionId]))?.figures ?? refuse(404, 'petition-unknown');
  }
}

/** Before the answers, in this order. */
const columns = ['given-name', 'family-name', 'zip', 'signed', 'contact', 'email', 'phone'] as const;

const yesOrNo = (answer: boolean): string => say(answer ? 'signers.yes' : 'signers.no');

/** Of options the words that were shown. */
const answerText = (asked: Question, answer: unknown, language: string): string | number | null => {
  if (answer === undefined) return null;
  if (asked.type === 'choice' && Array.isArray(answer)) {
    const chosen = asked.options.filter(({ id }) => answer.includes(id));
    return chosen.map(({ label }) => label[language] ?? '').join('; ');
  }
  if (answer === true) return yesOrNo(answer);
  return typeof answer === 'number' || typeof answer === 'string' ? answer : null;
};

/** Whose every look is written down, before anything is shown. */
const isSecretary = ({ offices }: Actor): boolean => offices.some(({ role }) => role === 'membership_secretary');

import { Injectable } from '@nestjs/common';
import { instant, type Page } from '@rollcall/contract/fields';
import { can } from '@rollcall/contract/permissions';
import {
  type Petition,
  petitionDocument,
  type PetitionHead,
  type petitions,
  type PetitionState,
} from '@rollcall/contract/petitions';
import { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { validate } from '../../platform/http/problems/validation.ts';
import {
  deletePetition,
  getPetition,
  insertPetition,
  listPetitions,
  setState,
  updatePetition,
} from './petitions.sql.ts';

const position = z.tuple([instant, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** What a petition or form says and asks, and its life from a plan to its close. */
@Injectable()
export class PetitionsService {
  constructor(private readonly database: Database) {}

  /** Latest first. Plans are among them for those who plan them. */
  async list(filter: QueryOf<typeof petitions.list>): Promise<Page<PetitionHead>> {
    const { campaignId = null, branchId = null, state = null, language = null, limit, cursor } = filter;
    const last = decodeCursor(cursor, position) ?? start;
    const values = [...last, limit + 1, campaignId, branchId, state, language];
    const items = (await this.database.one(listPetitions, values))?.items ?? [];
    return pageOf(items, limit, (last) => [last.createdAt, last.id]);
  }

  /** @throws ProblemException 404 `petition-unknown`, also for a plan that the actor may not see */
  async get(petitionId: string): Promise<Petition> {
    return (await this.database.one(getPetition, [petitionId]))?.petition ?? refuse(404, 'petition-unknown');
  }

  /**
   * An organizer plans those of the own branches, national staff any.
   * @throws ProblemException 403 `forbidden`; 409 `campaign-elsewhere`; 422 `invalid` for what does not exist
   */
  async start(actor: Actor, wish: BodyOf<typeof petitions.start>, id: string): Promise<Petition> {
    const { kind, branchId, campaignId, language, texts, questions, needsZip, goal } = wish;
    if (!can(actor, 'campaigns.manage', branchId)) return refuse(403, 'forbidden');
    await refuseOtherBody(this.database, 'petitions', id);
    const content = [language, JSON.stringify(texts), JSON.stringify(questions), needsZip, goal];
    await this.database.rows(insertPetition, [id, kind, campaignId, branchId, ...content]);
    return this.get(id);
  }

  /**
   * Changes what is named. An address stays once the petition was published, and a question once it was answered.
   * @throws ProblemException 412 `version-outdated` with the petition as it stands; 409 `petition-published`,
   * `questions-answered`, `slug-taken`; 400 `invalid` where words are missing in the main language
   */
  async change(
    actor: Actor,
    petitionId: string,
    wish: BodyOf<typeof petitions.change>,
    version: number,
  ): Promise<Petition> {
    const current = await this.planned(actor, petitionId);
    if (current.version !== version) return refuse(412, 'version-outdated', { current });
    const slug = wish.slug ?? current.slug;
    if (slug !== current.slug && current.state !== 'draft') return refuse(409, 'petition-published', { path: 'slug' });
    const { language, texts, questions, needsZip, goal } = validate(
      petitionDocument,
      {
        language: wish.language ?? current.language,
        texts: wish.texts ?? current.texts,
        questions: wish.questions ?? current.questions,
        needsZip: wish.needsZip ?? current.needsZip,
        goal: wish.goal === undefined ? current.goal : wish.goal,
      },
      'body',
    );
    const content = [language, JSON.stringify(texts), JSON.stringify(questions), needsZip, goal];
    const written = await this.database.one(updatePetition, [petitionId, version, slug, ...content]);
    return written ? this.get(petitionId) : refuse(412, 'version-outdated', { current: await this.get(petitionId) });
  }

  /** @throws ProblemException 409 `petition-published`: what people may have signed is not made undone */
  async remove(actor: Actor, petitionId: string): Promise<void> {
    const { state } = await this.planned(actor, petitionId);
    if (state !== 'draft') refuse(409, 'petition-published');
    await this.database.rows(deletePetition, [petitionId]);
  }

  /**
   * From one state to another; where it is not in `from`, nothing happens.
   * @throws ProblemException 409 `petition-not-open`, `petition-signed`; `petition-closed` a year after its close
   */
  async move(actor: Actor, petitionId: string, from: PetitionState[], to: PetitionState): Promise<Petition> {
    const current = await this.planned(actor, petitionId);
    if (!from.includes(current.state)) return current;
    await this.database.rows(setState, [petitionId, to]);
    return this.get(petitionId);
  }

  /** 404 for who may not see it, 403 for who may not plan it. */
  private async planned(actor: Actor, petitionId: string): Promise<Petition> {
    const current = await this.get(petitionId);
    return can(actor, 'campaigns.manage', current.branch?.id ?? null) ? current : refuse(403, 'forbidden');
  }
}

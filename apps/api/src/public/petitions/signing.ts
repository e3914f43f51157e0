import { Injectable } from '@nestjs/common';
import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import type { SentSignature } from '@rollcall/contract/public-petitions';
import type { FastifyRequest } from 'fastify';
import { PublishedPetitions } from '../../campaigns/petitions/signing/published.service.ts';
import { SignaturesService } from '../../campaigns/petitions/signing/signatures.service.ts';
import { Stamps } from '../../campaigns/petitions/signing/stamps.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { refusedSignature } from './refused-signature.ts';
import { readSent } from './sent-signature.ts';

/** A petition with its form: untouched, or as it was sent and refused. */
export type Signable = { petition: PublicPetition; stamp: string | null; form: SentSignature };

const untouched: SentSignature = { values: {}, answers: {}, mayContact: false, errors: {} };

/** The forms by which petitions are signed, wherever they stand: on our page, in a frame, on another site. */
@Injectable()
export class Signing {
  constructor(
    private readonly published: PublishedPetitions,
    private readonly signatures: SignaturesService,
    private readonly stamps: Stamps,
  ) {}

  /** @throws ProblemException 404 `petition-unknown` */
  async petition(slug: string, language: string): Promise<PublicPetition> {
    return (await this.published.bySlug(slug, language)) ?? refuse(404, 'petition-unknown');
  }

  /** @throws ProblemException 404 `petition-unknown` */
  async form(slug: string, language: string): Promise<Signable> {
    return this.#shown(await this.petition(slug, language), untouched);
  }

  /**
   * Takes what was sent. Gives null where a mail is on its way: the same for every address, and for robots.
   * @throws ProblemException 404 `petition-unknown`
   */
  async send(slug: string, body: unknown, { language, ip }: FastifyRequest): Promise<Signable | null> {
    const petition = await this.petition(slug, language);
    const { form, wish, stamp } = readSent(body, language);
    try {
      await this.signatures.sign(petition.id, wish, ip);
      return null;
    } catch (error) {
      const refused = { ...form, ...refusedSignature(error) };
      // It may have been closed since the page was read.
      return this.#shown(await this.petition(slug, language), refused, stamp);
    }
  }

  /** Whoever was too fast once is so no longer when it is sent again: the first stamp stays. */
  async #shown(petition: PublicPetition, form: SentSignature, stamp = ''): Promise<Signable> {
    return { petition, form, stamp: petition.state === 'open' ? stamp || (await this.stamps.of(petition.id)) : null };
  }
}

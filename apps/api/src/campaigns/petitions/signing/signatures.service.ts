import { Injectable } from '@nestjs/common';
import {
  readSignature,
  type Signature,
  type SignaturePage,
  type signPetition,
} from '@rollcall/contract/petitions/signing';
import { asNobody } from '@rollcall/database/actor-scope';
import type { z } from 'zod';
import { Attempts, type Limit } from '../../../platform/auth/sign-in/attempts.service.ts';
import { Database } from '../../../platform/database/database.service.ts';
import { ProblemException, refuse } from '../../../platform/http/problem.exception.ts';
import { Links } from '../../../platform/links/links.service.ts';
import { NearestBranches } from '../../../platform/places/nearest-branches.ts';
import { Places } from '../../../platform/places/places.ts';
import { Challenges, type Proof } from './challenges.service.ts';
import { PublishedPetitions } from './published.service.ts';
import { confirmSignature, requestSignature, signatureBehind, withdrawSignature } from './signatures.sql.ts';
import { Stamps } from './stamps.service.ts';

const HOUR = 60 * 60;

/** Each is a mail to somebody who may not have asked for it. A network may be that of a full hall… */
const PROVED: Limit = { name: 'signature', seconds: HOUR, perAccount: 5, perAddress: 300 };
/** …whose browsers can do some work; without a proof of it, as without JavaScript, fewer are let through. */
const UNPROVED: Limit = { name: 'signature-plain', seconds: HOUR, perAccount: 3, perAddress: 20 };

/**
 * Signing without a password, by whoever reads an address. All of it is done as nobody, whoever is signed in: the right
 * stands in the mailed link.
 */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedPetitions,
    private readonly challenges: Challenges,
    private readonly stamps: Stamps,
    private readonly attempts: Attempts,
    private readonly links: Links,
    private readonly places: Places,
    private readonly nearest: NearestBranches,
  ) {}

  /**
   * Mails a link by which it is confirmed. Does the same for every address, whether it has signed or not; for a robot that
   * fills in what people do not see it does nothing, and answers alike.
   * @param network the address that the request comes from
   * @throws ProblemException 404 `petition-unknown`; 409 `petition-closed`, `too-fast`, `proof-invalid`, `proof-used`; 400
   * `invalid` with the fields, each message being an `AnswerFault`; 429 `too-many-attempts`
   */
  async sign(petitionId: string, wish: z.output<typeof signPetition>, network: string): Promise<void> {
    const petition = (await this.published.byId(petitionId, wish.language)) ?? refuse(404, 'petition-unknown');
    if (wish.website !== '') return;
    if (petition.state === 'closed') refuse(409, 'petition-closed');
    const { signature, errors } = readSignature(petition, wish);
    if (!signature) return refuseFields(errors);
    const branchId = await this.#nearestTo(signature, petition.branch === null);
    if (wish.stamp && (await this.stamps.isTooFast(petitionId, wish.stamp))) refuse(409, 'too-fast');
    const proof = wish.proof ? await this.#proved(petitionId, wish.proof) : null;
    await this.attempts.count({ account: signature.email, address: network }, proof ? PROVED : UNPROVED);
    await this.#keep(petitionId, signature, branchId, wish, proof);
  }

  /** What the link shows, in the language of the mail unless another is named; null where it holds no longer. */
  async open(token: string, language?: string): Promise<SignaturePage | null> {
    const linkId = await this.links.read(token);
    if (linkId === null) return null;
    const behind = await asNobody(() => this.database.one(signatureBehind, [linkId]));
    if (!behind) return null;
    const petition = await this.published.byId(behind.petitionId, language ?? behind.language);
    return petition && { state: behind.signatureId === null ? 'waiting' : 'signed', petition };
  }

  /**
   * Now it counts, once for an address; again it says the same.
   * @throws ProblemException 410 `link-expired`; 409 `petition-closed`
   */
  async confirm(token: string): Promise<void> {
    const linkId = (await this.links.read(token)) ?? refuse(410, 'link-expired');
    await asNobody(() => this.database.rows(confirmSignature, [linkId]));
  }

  /** Takes a signature back, or forgets what was asked for; again it does nothing. */
  async withdraw(token: string): Promise<void> {
    const linkId = await this.links.read(token);
    if (linkId !== null) await asNobody(() => this.database.rows(withdrawSignature, [linkId]));
  }

  async #proved(petitionId: string, sent: string): Promise<Proof> {
    return (await this.challenges.check(petitionId, sent)) ?? refuse(409, 'proof-invalid', { path: 'proof' });
  }

  /** Who agrees to be contacted by the nearest branch must live somewhere. */
  async #nearestTo({ zip, mayContact }: Signature, mustBeFound: boolean): Promise<string | null> {
    const place = zip === null ? null : this.places.ofZip(zip);
    const [branch] = place ? await asNobody(() => this.nearest.to(place, 1)) : [];
    if (!branch && mustBeFound && mayContact) return refuseFields({ zip: 'invalid' });
    return branch?.id ?? null;
  }

  async #keep(
    petitionId: string,
    signature: Signature,
    branchId: string | null,
    { language, source }: z.output<typeof signPetition>,
    proof: Proof | null,
  ): Promise<void> {
    const { givenName, familyName, email, zip, answers, mayContact, phone } = signature;
    const who = [petitionId, givenName, familyName, email, zip, branchId, JSON.stringify(answers), mayContact, phone];
    const values = [...who, language, source, proof?.nonce ?? null, proof?.until ?? null];
    await asNobody(() => this.database.rows(requestSignature, values));
  }
}

function refuseFields(faults: Partial<Record<string, string>>): never {
  const errors = Object.entries(faults).map(([path, message = 'invalid']) => ({ path, message }));
  throw new ProblemException(400, 'invalid', { errors });
}

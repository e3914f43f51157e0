import { Controller, Req } from '@nestjs/common';
import { petitions } from '@rollcall/contract/petitions';
import type { FastifyRequest } from 'fastify';
import { type BodyOf, FromBody, FromParams, Implements, type ParamsOf } from '../../../platform/http/implements.ts';
import { refuse } from '../../../platform/http/problem.exception.ts';
import { Challenges } from './challenges.service.ts';
import { PublishedPetitions } from './published.service.ts';
import { SignaturesService } from './signatures.service.ts';

@Controller()
export class SigningController {
  constructor(
    private readonly signatures: SignaturesService,
    private readonly challenges: Challenges,
    private readonly published: PublishedPetitions,
  ) {}

  @Implements(petitions.challenge)
  async challenge(@FromParams(petitions.challenge) { petitionId }: ParamsOf<typeof petitions.challenge>) {
    if (!(await this.published.byId(petitionId))) refuse(404, 'petition-unknown');
    return this.challenges.of(petitionId);
  }

  @Implements(petitions.sign)
  async sign(
    @FromParams(petitions.sign) { petitionId }: ParamsOf<typeof petitions.sign>,
    @FromBody(petitions.sign) wish: BodyOf<typeof petitions.sign>,
    @Req() { ip }: FastifyRequest,
  ) {
    await this.signatures.sign(petitionId, wish, ip);
    return { status: 'mail-sent' as const };
  }
}

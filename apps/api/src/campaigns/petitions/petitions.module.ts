import { Module } from '@nestjs/common';
import { ForgettingSignatures } from './forgetting.ts';
import { PetitionsController } from './petitions.controller.ts';
import { PetitionsService } from './petitions.service.ts';
import { SignersController } from './signers/signers.controller.ts';
import { SignersService } from './signers/signers.service.ts';
import { Challenges } from './signing/challenges.service.ts';
import { PublishedPetitions } from './signing/published.service.ts';
import { SignaturesService } from './signing/signatures.service.ts';
import { SigningController } from './signing/signing.controller.ts';
import { Stamps } from './signing/stamps.service.ts';

/** Petitions and forms: what they ask, who signs, and who may read it. */
@Module({
  controllers: [PetitionsController, SigningController, SignersController],
  providers: [
    PetitionsService,
    PublishedPetitions,
    SignaturesService,
    SignersService,
    Challenges,
    Stamps,
    ForgettingSignatures,
  ],
  exports: [PetitionsService, PublishedPetitions, SignaturesService, Stamps],
})
export class PetitionsModule {}

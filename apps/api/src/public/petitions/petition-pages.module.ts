import { Module } from '@nestjs/common';
import { PetitionsModule } from '../../campaigns/petitions/petitions.module.ts';
import { SiteModule } from '../site/site.module.ts';
import { EmbedPetitionController } from './embed-petition.controller.ts';
import { PetitionPageController } from './petition-page.controller.ts';
import { SheetController } from './sheet.controller.ts';
import { Sheets } from './sheet/sheets.ts';
import { SignatureLinkController } from './signature-link.controller.ts';
import { Signing } from './signing.ts';

/** Petitions as everybody meets them: pages, frames, forms on other sites, paper, and mailed links. */
@Module({
  imports: [SiteModule, PetitionsModule],
  controllers: [SheetController, PetitionPageController, EmbedPetitionController, SignatureLinkController],
  providers: [Signing, Sheets],
})
export class PetitionPagesModule {}

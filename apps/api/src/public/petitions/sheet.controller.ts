import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { inLanguage } from '@rollcall/contract/public-languages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { say, speakIn } from '../../platform/mail/texts.ts';
import type { SheetTexts } from './sheet/sheet.ts';
import { Sheets } from './sheet/sheets.ts';
import { Signing } from './signing.ts';

const textsOf = ({ addressee, branch }: PublicPetition): SheetTexts => ({
  eyebrow: say('sheet.eyebrow'),
  to: addressee ? say('sheet.to', { to: addressee }) : null,
  online: say('sheet.online'),
  whole: say('sheet.whole'),
  columns: {
    name: say('sheet.name'),
    zip: say('sheet.zip'),
    email: say('sheet.email'),
    consent: say('sheet.consent'),
    signature: say('sheet.signature'),
  },
  privacy: say('sheet.privacy'),
  goesTo: !branch
    ? null
    : branch.email
      ? say('sheet.goes-to-mail', { branch: branch.name, email: branch.email })
      : say('sheet.goes-to', { branch: branch.name }),
  sides: [say('sheet.page', { page: 1, count: 2 }), say('sheet.page', { page: 2, count: 2 })],
});

/** The sheet on which a petition is signed by hand, in the language of the address. */
@ApiExcludeController()
@Controller('petitions/:slug')
export class SheetController {
  constructor(
    private readonly signing: Signing,
    private readonly sheets: Sheets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sheet.pdf')
  async sheet(
    @Param('slug') slug: string,
    @Req() { language }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const petition = await this.signing.petition(slug, language);
    // Questions that depend on others do not go on paper, and nobody collects for what is closed.
    if (petition.kind === 'form' || petition.state === 'closed') return refuse(404, 'petition-unknown');
    const url = this.config.origin + inLanguage(`/petitions/${slug}`, language);
    const sheet = {
      title: petition.title,
      statement: petition.text,
      url,
      language: petition.language,
      madeAt: new Date(petition.updatedAt),
    };
    const pdf = await this.sheets.of(
      sheet,
      speakIn(language, () => textsOf(petition)),
    );
    await reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${petition.slug}.pdf"`)
      .header('cache-control', 'public, max-age=60')
      .send(pdf);
  }
}

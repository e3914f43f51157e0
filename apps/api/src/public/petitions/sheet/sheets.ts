import { Inject, Injectable } from '@nestjs/common';
import { inLanguage } from '@rollcall/contract/public-languages';
import { Attempts, type Limit } from '../../../platform/auth/sign-in/attempts.service.ts';
import { CONFIG, type Config } from '../../../platform/config/config.schema.ts';
import { refuse } from '../../../platform/http/problem.exception.ts';
import { speakIn } from '../../../platform/mail/texts.ts';
import { Signing } from '../signing.ts';
import { Drawn } from './drawn.ts';
import { sheetTexts } from './sheet-texts.ts';

/** Of sheets that nobody asked for lately: whoever goes through all petitions would keep the server drawing. */
const DRAWINGS: Limit = { name: 'sheet', seconds: 60 * 60, perAddress: 30 };

/** The sheets on which petitions are signed by hand. */
@Injectable()
export class Sheets {
  readonly #drawn = new Drawn();

  constructor(
    private readonly signing: Signing,
    private readonly attempts: Attempts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * As PDF.
   * @throws ProblemException 404 `petition-unknown`, also for a form, whose questions depend on others, and for what is
   * closed; 429 `too-many-attempts`
   */
  async of(slug: string, language: string, address: string): Promise<Buffer> {
    const petition = await this.signing.petition(slug, language);
    if (petition.kind === 'form' || petition.state === 'closed') return refuse(404, 'petition-unknown');
    const sheet = {
      title: petition.title,
      statement: petition.text,
      url: this.config.origin + inLanguage(`/petitions/${slug}`, language),
      language: petition.language,
      madeAt: new Date(petition.updatedAt),
    };
    const texts = speakIn(language, () => sheetTexts(petition));
    return this.#drawn.of(sheet, texts, () => this.attempts.count({ address }, DRAWINGS));
  }
}

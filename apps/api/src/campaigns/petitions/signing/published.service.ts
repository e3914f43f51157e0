import { Injectable } from '@nestjs/common';
import { inLanguage, questionsIn } from '@rollcall/contract/petitions/questions';
import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { asNobody } from '@rollcall/database/actor-scope';
import { Database } from '../../../platform/database/database.service.ts';
import type { Statement } from '../../../platform/database/statement.ts';
import type { z } from 'zod';
import { publishedById, publishedBySlug, type PublicPetitionRow } from './public-petition.sql.ts';

const MAIN = 'en';

/** Petitions and forms as everybody sees them, in one language. */
@Injectable()
export class PublishedPetitions {
  constructor(private readonly database: Database) {}

  /** Null where there is none that was published. */
  bySlug(slug: string, language: string = MAIN): Promise<PublicPetition | null> {
    return this.#one(publishedBySlug, slug, language);
  }

  byId(petitionId: string, language: string = MAIN): Promise<PublicPetition | null> {
    return this.#one(publishedById, petitionId, language);
  }

  async #one(
    find: Statement<z.ZodType<{ petition: PublicPetitionRow }>>,
    by: string,
    language: string,
  ): Promise<PublicPetition | null> {
    const row = await asNobody(() => this.database.one(find, [by]));
    return row ? shownIn(row.petition, language) : null;
  }
}

/** Words that are missing in a language are shown in the main one. */
function shownIn(row: PublicPetitionRow, wanted: string): PublicPetition {
  const { texts, questions, language: main, ...rest } = row;
  const language = texts[wanted] ? wanted : main;
  const say = (part: 'title' | 'text' | 'addressee' | 'thanks') =>
    inLanguage({ [language]: texts[language]?.[part] ?? '', [main]: texts[main]?.[part] ?? '' }, language, main);
  return {
    ...rest,
    language,
    languages: [
      main,
      ...Object.keys(texts)
        .filter((other) => other !== main)
        .sort(),
    ],
    title: say('title'),
    text: say('text'),
    addressee: say('addressee'),
    thanks: say('thanks'),
    questions: questionsIn(questions, language, main),
  };
}

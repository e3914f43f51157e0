import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../database/statement.ts';
import { OwnerDatabase } from '../jobs/owner-database.ts';
import { speakIn } from './texts.ts';

const languageOf = statement({
  name: 'mail.language-of',
  text: 'select language from people where id = $1',
  row: z.object({ language: z.string() }),
});

/** Those whom mails go to, and the language that each of them reads. */
@Injectable()
export class Readers {
  constructor(private readonly database: OwnerDatabase) {}

  /** Does the work, and says all that is said in it in the language of this person. */
  async speakTo<T>(personId: string, work: () => Promise<T>): Promise<T> {
    const person = await this.database.one(languageOf, [personId]);
    return speakIn(person?.language ?? 'en', work);
  }
}

import {
  type SignatureSource,
  signatureSources,
  signFields,
  type signPetition,
} from '@rollcall/contract/petitions/signing';
import type { SentSignature } from '@rollcall/contract/public-petitions';
import type { z } from 'zod';
import { sentText } from '../forms/sent-fields.ts';

/** What is signed with, as the service takes it. */
export type SignWish = z.output<typeof signPetition>;

const ANSWER = /^answers\.([a-z0-9_]{1,20})$/;
const MAX_STAMP = 200;
const MAX_PROOF = 4000;
const MAX_ANSWERS = 50; // of one question

/** Answers by question; of what is ticked several times each. Nothing but text can be in a form. */
const sentAnswers = (body: unknown): Record<string, string[]> => {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body as Record<string, unknown>) : [];
  return Object.fromEntries(
    fields.flatMap(([name, value]) => {
      const [, question] = ANSWER.exec(name) ?? [];
      const texts = [value].flat().filter((text): text is string => typeof text === 'string');
      return question && texts.length > 0 ? [[question, texts.slice(0, MAX_ANSWERS)]] : [];
    }),
  );
};

const sourceOf = (body: unknown): SignatureSource =>
  signatureSources.find((source) => source === sentText(body, 'source')) ?? 'page';

/** A plain form, read: as it is shown again, and as it is signed with. */
export function readSent(body: unknown, language: string): { form: SentSignature; wish: SignWish; stamp: string } {
  const values = Object.fromEntries(signFields.map((name) => [name, sentText(body, name)]));
  const [givenName = '', familyName = '', email = '', zip = ''] = signFields.map((name) => sentText(body, name));
  const answers = sentAnswers(body);
  const mayContact = sentText(body, 'mayContact') !== '';
  const stamp = sentText(body, 'stamp').slice(0, MAX_STAMP);
  const proof = sentText(body, 'proof');
  const website = sentText(body, 'website').slice(0, 500);
  const common = { language, source: sourceOf(body), website, answers, mayContact };
  return {
    form: { values, answers, mayContact, errors: {} },
    wish: {
      ...common,
      ...{ givenName, familyName, email, zip },
      ...(stamp ? { stamp } : {}),
      ...(proof && proof.length <= MAX_PROOF ? { proof } : {}),
    },
    stamp,
  };
}

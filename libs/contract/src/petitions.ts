import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instant, language, line, optionalLine, page, pageOf, text } from './fields.ts';
import { question, questions } from './petitions/questions.ts';
import { signPetition } from './petitions/signing.ts';

/** A petition is signed for a goal and handed over; a form is filled in for whoever asks. */
export const petitionKinds = ['petition', 'form'] as const;
export type PetitionKind = (typeof petitionKinds)[number];

/** Planned, open to be signed, or closed. */
export const petitionStates = ['draft', 'open', 'closed'] as const;
export type PetitionState = (typeof petitionStates)[number];

/** What it says, in one language. */
const texts = z.strictObject({
  title: line(200),
  /** What is demanded, or what the form is for; Markdown. */
  text: text(20_000).default(''),
  /** Whom it addresses. */
  addressee: optionalLine(200).default(''),
  /** Shown to whoever has confirmed; Markdown. */
  thanks: text(5000).default(''),
});
export type PetitionTexts = z.output<typeof texts>;

const head = {
  id: z.uuid(),
  slug: z.string(),
  kind: z.enum(petitionKinds),
  state: z.enum(petitionStates),
  /** In the language that was asked for, or its main one. */
  title: z.string(),
  /** Its main language. */
  language: z.string(),
  goal: z.int().nullable(),
  /** Those that were confirmed. */
  signatureCount: z.int(),
  /** Null: the nation's. */
  branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Null: it stands by itself. */
  campaign: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  publishedAt: instant.nullable(),
  closedAt: instant.nullable(),
  updatedAt: instant,
};

export const petitionHead = z.object(head).meta({ id: 'PetitionHead' });
export type PetitionHead = z.output<typeof petitionHead>;

export const petition = z
  .object({
    ...head,
    /** By language; the main one is always there. */
    texts: z.record(z.string(), z.object(texts.shape)),
    questions: z.array(question),
    needsZip: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Petition' });
export type Petition = z.output<typeof petition>;

const document = {
  language: language.default('en'),
  texts: z.record(language, texts),
  questions: questions.default([]),
  /** Whether a ZIP code must be given. */
  needsZip: z.boolean().default(true),
  goal: z.int().min(1).max(100_000_000).nullable().default(null),
};

type Document = { language?: string; texts?: Record<string, unknown>; questions?: z.output<typeof questions> };

/** Every label has words in the main language; all others fall back to it. */
const checkWords = ({ language: main, texts, questions: list }: Document, context: z.core.$RefinementCtx) => {
  const missing = (path: (string | number)[]) =>
    context.addIssue({ code: 'custom', path, message: 'needs words in the main language' });
  if (main && texts && !texts[main]) missing(['texts', main]);
  if (!main) return;
  list?.forEach((asked, i) => {
    if (!asked.label[main]) missing(['questions', i, 'label']);
    if (asked.type === 'choice') {
      asked.options.forEach(({ label }, j) => {
        if (!label[main]) missing(['questions', i, 'options', j, 'label']);
      });
    }
  });
};

/** All that can be changed, held together: for whoever merges a change into what stands there. */
export const petitionDocument = z.strictObject(document).superRefine(checkWords);

export const startPetition = z
  .strictObject({
    kind: z.enum(petitionKinds).default('petition'),
    /** Null: the nation's. */
    branchId: z.uuid().nullable(),
    campaignId: z.uuid().nullable().default(null),
    ...document,
  })
  .superRefine(checkWords)
  .meta({ id: 'StartPetition' });
export type StartPetition = z.input<typeof startPetition>;

/**
 * What is named is written as a whole. Questions go together with the main language. Once there are answers, a question
 * keeps its type and its options, and stays.
 */
export const changePetition = z
  .strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold a to z, 0 to 9 and hyphens between them')
      .max(80),
    language: document.language.unwrap(),
    texts: document.texts,
    questions,
    needsZip: z.boolean(),
    goal: document.goal.unwrap(),
  })
  .partial()
  .superRefine(checkWords)
  .meta({ id: 'ChangePetition' });
export type ChangePetition = z.input<typeof changePetition>;

const petitionParams = z.object({ petitionId: z.uuid() });

/** A proof of work to do, as altcha-lib (version 2) reads it. It is signed, holds for a while, and is taken once. */
export const challenge = z
  .object({
    parameters: z.object({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string().optional(),
      expiresAt: z.int().optional(),
      data: z.record(z.string(), z.string()).optional(),
    }),
    signature: z.string(),
  })
  .meta({ id: 'Challenge' });
export type Challenge = z.output<typeof challenge>;

export const petitions = {
  list: endpoint({
    method: 'GET',
    path: '/petitions',
    summary: 'Petitions and forms, latest first; plans only for those who plan them',
    access: 'public',
    query: z.strictObject({
      ...page,
      campaignId: z.uuid().optional(),
      branchId: z.uuid().optional(),
      state: z.enum(petitionStates).optional(),
      /** In which titles are shown. */
      language: language.optional(),
    }),
    response: pageOf(petitionHead),
  }),
  start: endpoint({
    method: 'POST',
    path: '/petitions',
    summary: 'Plan a petition or form',
    access: 'campaigns.manage',
    body: startPetition,
    response: petition,
  }),
  get: endpoint({
    method: 'GET',
    path: '/petitions/:petitionId',
    summary: 'One petition or form, with what it asks',
    access: 'public',
    params: petitionParams,
    response: petition,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/petitions/:petitionId',
    summary: 'Change a petition or form',
    access: 'campaigns.manage',
    params: petitionParams,
    body: changePetition,
    response: petition,
    versioned: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/petitions/:petitionId',
    summary: 'Delete one that nobody has signed',
    access: 'campaigns.manage',
    params: petitionParams,
  }),
  publish: endpoint({
    method: 'PUT',
    path: '/petitions/:petitionId/publication',
    summary: 'Open it to be signed',
    access: 'campaigns.manage',
    params: petitionParams,
    response: petition,
  }),
  unpublish: endpoint({
    method: 'DELETE',
    path: '/petitions/:petitionId/publication',
    summary: 'Make it a plan again, where nobody has signed yet',
    access: 'campaigns.manage',
    params: petitionParams,
    response: petition,
  }),
  close: endpoint({
    method: 'PUT',
    path: '/petitions/:petitionId/closing',
    summary: 'Take no more signatures',
    access: 'campaigns.manage',
    params: petitionParams,
    response: petition,
  }),
  reopen: endpoint({
    method: 'DELETE',
    path: '/petitions/:petitionId/closing',
    summary: 'Take signatures again',
    access: 'campaigns.manage',
    params: petitionParams,
    response: petition,
  }),
  challenge: endpoint({
    method: 'GET',
    path: '/petitions/:petitionId/challenge',
    summary: 'A proof of work that lets more sign from one network',
    access: 'public',
    sameForAll: true,
    params: petitionParams,
    response: challenge,
  }),
  sign: endpoint({
    method: 'POST',
    path: '/petitions/:petitionId/signatures',
    summary: 'Sign: a mail asks to confirm it. The answer is the same whoever has signed before',
    access: 'public',
    sameForAll: true,
    params: petitionParams,
    body: signPetition,
    response: z.object({ status: z.literal('mail-sent') }),
    status: 202,
  }),
};

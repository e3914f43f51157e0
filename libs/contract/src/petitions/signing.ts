import { z } from 'zod';
import { email, language, line, optionalLine } from '../fields.ts';
import { type AnswerFault, type Answers, readAnswers, ZIP } from './answers.ts';
import type { ShownQuestion } from './questions.ts';

/** Where a signature was given: on the page, in a frame on another site, by a form on another site, from a printed sheet. */
export const signatureSources = ['page', 'frame', 'snippet', 'sheet'] as const;
export type SignatureSource = (typeof signatureSources)[number];

/**
 * Names the words under which somebody agreed to be written to, or to be called, by the nearest branch. New words get a new
 * name, so that each consent says what was read.
 */
export const contactWordings = { email: 'petition-email-1', phone: 'petition-phone-1' } as const;

/** A petition or form as it is shown in one language. What nobody has typed is text; `text` and `thanks` are Markdown. */
export type PublicPetition = {
  id: string;
  slug: string;
  kind: 'petition' | 'form';
  state: 'open' | 'closed';
  /** The language that it is shown in: the one that was asked for, or the petition's main one. */
  language: string;
  /** In which there are texts, the main one first. */
  languages: string[];
  title: string;
  text: string;
  /** Whom a petition addresses; may be empty. */
  addressee: string;
  /** Shown once it is confirmed; may be empty. */
  thanks: string;
  questions: ShownQuestion[];
  /** Must a ZIP code be given? Else it may. */
  needsZip: boolean;
  goal: number | null;
  /** Those that were confirmed. */
  signatureCount: number;
  /** Null: the nation's. */
  branch: { id: string; name: string; slug: string; email: string | null } | null;
  campaign: { title: string; slug: string } | null;
  /** Instants, ISO 8601. */
  publishedAt: string;
  closedAt: string | null;
  updatedAt: string;
};

/** What is signed with. It counts once whoever reads the address has confirmed it. */
export const signPetition = z
  .strictObject({
    givenName: z.string(),
    familyName: z.string().default(''),
    email: z.string(),
    zip: z.string().default(''),
    /** By the key of the question; see `readAnswers`. */
    answers: z.record(z.string().max(20), z.unknown()).default({}),
    /** Agrees that the nearest branch writes, and calls where a number was given. */
    mayContact: z.boolean().default(false),
    /** The language in which it was read; the mails come in it. */
    language: language.default('en'),
    source: z.enum(signatureSources).default('page'),
    /** The solved challenge, base64 of its JSON. Without it fewer are taken from one network. */
    proof: z.string().max(4000).optional(),
    /** When the form was shown, as the server wrote it. */
    stamp: z.string().max(200).optional(),
    /** For robots: people do not see it. */
    website: z.string().max(500).default(''),
  })
  .meta({ id: 'SignPetition' });
export type SignPetition = z.input<typeof signPetition>;

/** What was signed with, once it is read: every part is as it will be kept. */
export type Signature = {
  givenName: string;
  familyName: string;
  email: string;
  /** Five digits. */
  zip: string | null;
  answers: Answers;
  mayContact: boolean;
  /** The first telephone number among the answers. */
  phone: string | null;
};

/** Fields of the form besides the questions. */
export const signFields = ['givenName', 'familyName', 'email', 'zip'] as const;
export type SignField = (typeof signFields)[number];
export type ReadSignature = {
  /** Null where something is wrong. */
  signature: Signature | null;
  shown: string[];
  /** Of the fields by their name, of a question as `answers.<key>`. */
  errors: Partial<Record<SignField | `answers.${string}`, AnswerFault>>;
};

type Sent = Pick<z.output<typeof signPetition>, SignField | 'answers' | 'mayContact'>;
type Asking = { questions: readonly ShownQuestion[]; needsZip: boolean; branch: unknown };

/**
 * Reads what was sent against what is asked, for the server, the preview and the public page alike. Who wants to be written
 * to by the nearest branch says where that is, unless the petition has a branch of its own.
 */
export function readSignature(petition: Asking, sent: Sent): ReadSignature {
  const read = readAnswers(petition.questions, sent.answers);
  const [givenName, familyName, address, zip] = signFields.map((name) => sent[name].trim());
  const errors: ReadSignature['errors'] = {};
  const wrong = (field: SignField, value: string, schema: z.ZodType, isNeeded: boolean) => {
    if (value === '') {
      if (isNeeded) errors[field] = 'missing';
    } else if (!schema.safeParse(value).success) {
      errors[field] = field.endsWith('Name') && value.length > 100 ? 'too-long' : 'invalid';
    }
  };
  wrong('givenName', givenName!, line(100), true);
  wrong('familyName', familyName!, optionalLine(100), false);
  wrong('email', address!, email, true);
  wrong('zip', zip!, z.string().regex(ZIP), petition.needsZip || (sent.mayContact && petition.branch === null));
  for (const [id, fault] of Object.entries(read.errors)) errors[`answers.${id}`] = fault;
  if (Object.keys(errors).length > 0) return { signature: null, shown: read.shown, errors };
  const number = petition.questions.find(({ id, type }) => type === 'phone' && read.answers[id] !== undefined);
  const signature = {
    givenName: givenName!,
    familyName: familyName!,
    email: address!,
    zip: ZIP.exec(zip!)?.[1] ?? null,
    answers: read.answers,
    mayContact: sent.mayContact,
    phone: number ? String(read.answers[number.id]) : null,
  };
  return { signature, shown: read.shown, errors };
}

/** What stands behind the link of a mail. Whose it is stays out of it: a mailbox may have several readers. */
export type SignaturePage = {
  /** `waiting`: not confirmed yet. `signed`: it counts. */
  state: 'waiting' | 'signed';
  petition: PublicPetition;
};

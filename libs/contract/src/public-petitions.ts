import type { AnswerFault } from './petitions/answers.ts';
import type { PublicPetition, SignaturePage, SignField } from './petitions/signing.ts';

/** What can be wrong with a signature as a whole; each has its words in the site's catalog. */
export const signErrors = ['too-many-attempts', 'petition-closed', 'send-again'] as const;
export type SignError = (typeof signErrors)[number];

/** A form as it was sent, and what is wrong with it: of the fields by their name, of a question as `answers.<key>`. */
export type SentSignature = {
  values: Partial<Record<SignField, string>>;
  /** By the key of the question; of choices the keys of the options. */
  answers: Record<string, string[]>;
  mayContact: boolean;
  errors: Partial<Record<SignField | `answers.${string}`, AnswerFault>> & { form?: SignError };
  /** With `too-many-attempts`: when the next one is let through. */
  retryAfterSeconds?: number;
};

/** A petition with its form. */
type Signable = {
  petition: PublicPetition;
  /** When the form was shown, signed by the server; null where it cannot be signed any more. */
  stamp: string | null;
  form: SentSignature;
};

/** Pages about petitions. Those that begin with `embed-` are shown in a frame on another site. */
export type PetitionPublicPage =
  | ({ page: 'petition' } & Signable)
  | ({ page: 'embed-petition' } & Signable)
  /** The form was taken: the mail by which it is confirmed is on its way. */
  | { page: 'petition-signed'; petition: PublicPetition }
  | { page: 'embed-petition-signed'; petition: PublicPetition }
  /** Behind a mailed link. */
  | { page: 'signature'; token: string; signature: SignaturePage; isNew: boolean }
  | { page: 'signature-withdrawn' }
  | { page: 'signature-expired' };

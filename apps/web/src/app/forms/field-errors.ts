import { ApiError } from '@rollcall/contract/client';
import { spokenIntl } from '../language/spoken.ts';
import { problemWords } from '../states/problem-words.ts';
import { refusalWords } from './refusal-words.ts';

/** What a problem says of the fields of a form, by their path, in the reader's language; empty where it is about none. */
export const fieldErrorsOf = (error: unknown): Record<string, string> => {
  if (!(error instanceof ApiError)) return {};
  const { code, errors = [] } = error.problem;
  const intl = spokenIntl();
  // A code of its own says more than the sentence beside it, and has words in any case.
  const words = (sentence: string) => (code === 'invalid' && refusalWords(intl, sentence)) || problemWords(intl, error);
  const ofBody = errors.filter((field) => (field.in ?? 'body') === 'body');
  return byPath(ofBody.map(({ path, message }) => [path, words(message)]));
};

type Issue = { path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined; message: string };

/** The same of what the contract refuses before it is sent. */
export const issueErrorsOf = (issues: readonly Issue[]): Record<string, string> => {
  const intl = spokenIntl();
  return byPath(
    issues.map(({ path = [], message }) => [
      path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      refusalWords(intl, message) ?? intl.formatMessage({ id: 'problem.invalid' }),
    ]),
  );
};

/** The first that is wrong with a field says more than what follows from it: a day that is none is in no year either. */
const byPath = (errors: [path: string, words: string][]) => {
  const found: Record<string, string> = {};
  for (const [path, words] of errors) found[path] ??= words;
  return found;
};

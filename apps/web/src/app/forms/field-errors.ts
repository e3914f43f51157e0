import { ApiError } from '@rollcall/contract/client';

const asSentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);

/** What a problem says of the fields of a form, by their path; empty where it is about none. */
export const fieldErrorsOf = (error: unknown): Record<string, string> =>
  Object.fromEntries(
    (error instanceof ApiError ? (error.problem.errors ?? []) : [])
      .filter((field) => (field.in ?? 'body') === 'body')
      .map((field) => [field.path, asSentence(field.message)]),
  );

type Issue = { path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined; message: string };

/** The same of what the contract refuses before it is sent. */
export const issueErrorsOf = (issues: readonly Issue[]): Record<string, string> =>
  Object.fromEntries(
    issues.map(({ path = [], message }) => [
      path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      asSentence(message),
    ]),
  );

import type { SentForm } from '@rollcall/contract/public-pages';
import { problemOf } from '../../platform/http/problems/problem-of-error.ts';

/** What a form says of a refusal by the service behind it; anything else is thrown on, to become an error page. */
export const refused = (error: unknown): Pick<SentForm<'email' | 'password'>, 'errors' | 'retryAfterSeconds'> => {
  const { problem, headers } = problemOf(error);
  const { code, errors = [] } = problem;
  if (code === 'sign-in-failed') return { errors: { password: 'sign-in-failed' } };
  if (code === 'email-taken') return { errors: { email: 'email-taken' } };
  if (code === 'invalid' && errors.some(({ path }) => path === 'password')) {
    return { errors: { password: 'password-common' } };
  }
  if (code === 'too-many-attempts') {
    return { errors: { form: code }, retryAfterSeconds: Number(headers['retry-after'] ?? 0) };
  }
  throw error;
};

export const isLinkExpired = (error: unknown): boolean => problemOf(error).problem.code === 'link-expired';

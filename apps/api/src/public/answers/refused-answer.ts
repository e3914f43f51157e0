import type { AnswerField } from '@rollcall/contract/public-answers';
import type { SentForm } from '@rollcall/contract/public-pages';
import { problemOf } from '../../platform/http/problems/problem-of-error.ts';

type Refused = Pick<SentForm<AnswerField>, 'errors' | 'retryAfterSeconds'>;

/** What a form says where the rules of answers refuse; anything else is thrown on, to become an error page. */
export function refusedAnswer(error: unknown): Refused {
  const { problem, headers } = problemOf(error);
  switch (problem.code) {
    case 'party-too-large':
      return { errors: { guests: problem.code } };
    case 'not-enough-places':
      return { errors: { [problem.errors?.[0]?.path === 'mode' ? 'mode' : 'guests']: problem.code } };
    case 'mode-unavailable':
      return { errors: { mode: problem.code } };
    case 'meeting-started':
    case 'meeting-cancelled':
      return { errors: { form: 'answer-too-late' } };
    case 'too-many-attempts':
      return { errors: { form: problem.code }, retryAfterSeconds: Number(headers['retry-after'] ?? 0) };
    default:
      throw error;
  }
}

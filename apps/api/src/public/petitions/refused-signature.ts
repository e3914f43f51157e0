import { type AnswerFault, answerFaults } from '@rollcall/contract/petitions/answers';
import type { SentSignature } from '@rollcall/contract/public-petitions';
import { problemOf } from '../../platform/http/problems/problem-of-error.ts';

type Refused = Pick<SentSignature, 'errors' | 'retryAfterSeconds'>;

const faultOf = (message: string): AnswerFault => answerFaults.find((fault) => fault === message) ?? 'invalid';

/** What a form says where a signature is refused; anything else is thrown on, to become an error page. */
export function refusedSignature(error: unknown): Refused {
  const { problem, headers } = problemOf(error);
  switch (problem.code) {
    case 'invalid': {
      const faults = problem.errors?.map(({ path, message }) => [path, faultOf(message)]) ?? [];
      return { errors: Object.fromEntries(faults) as SentSignature['errors'] };
    }
    case 'petition-closed':
      return { errors: { form: 'petition-closed' } };
    case 'too-fast':
    case 'proof-invalid':
    case 'proof-used':
      return { errors: { form: 'send-again' } };
    case 'too-many-attempts':
      return { errors: { form: problem.code }, retryAfterSeconds: Number(headers['retry-after'] ?? 0) };
    default:
      throw error;
  }
}

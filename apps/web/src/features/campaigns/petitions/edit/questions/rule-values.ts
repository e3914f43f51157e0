import type { Rule } from '@rollcall/contract/petitions/questions';
import type { DraftQuestion } from '../draft.ts';

type Is = Rule['is'];

/** What can be asked of an answer to a question. */
export const testsOf = (asked: Pick<DraftQuestion, 'type'>): Is[] => {
  if (asked.type === 'choice') return ['chosen', 'not_chosen', 'answered', 'unanswered'];
  if (asked.type === 'scale') return ['at_least', 'at_most', 'answered', 'unanswered'];
  return ['answered', 'unanswered'];
};

/** The values that a test is held against, the first being the one to begin with; none where it needs none. */
export const valuesOf = (asked: DraftQuestion, is: Is): (string | number)[] => {
  if (is === 'chosen' || is === 'not_chosen') return asked.options.map(({ id }) => id);
  if (is === 'at_least' || is === 'at_most') return Array.from({ length: asked.steps }, (_, i) => i + 1);
  return [];
};

/** A rule to begin with about a question. */
export const ruleAbout = (asked: DraftQuestion, is: Is = testsOf(asked)[0] ?? 'answered'): Rule => {
  const [value] = valuesOf(asked, is);
  return { question: asked.id, is, ...(value === undefined ? {} : { value }) };
};

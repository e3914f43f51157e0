import type { Petition } from '@rollcall/contract/petitions';
import type { Signer } from '@rollcall/contract/petitions/signers';

export type AnswerLine = { id: string; label: string; answer: string | true };

/** What somebody answered, in the order and the words of the questions. */
export const answerLines = (
  { questions, language }: Pick<Petition, 'questions' | 'language'>,
  answers: Signer['answers'],
): AnswerLine[] =>
  questions.flatMap((asked) => {
    const answer = answers[asked.id];
    if (answer === undefined) return [];
    const line = (answer: string | true) => [{ id: asked.id, label: asked.label[language] ?? '', answer }];
    if (asked.type === 'choice' && Array.isArray(answer)) {
      const chosen = asked.options.filter(({ id }) => answer.includes(id));
      return line(chosen.map(({ label }) => label[language] ?? '').join(', '));
    }
    return line(answer === true ? true : String(answer));
  });

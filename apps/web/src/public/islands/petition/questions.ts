import { readAnswers } from '@rollcall/contract/petitions/answers';
import type { ShownQuestion } from '@rollcall/contract/petitions/questions';

const PREFIX = 'answers.';

/** What stands in the form, by question. */
const sentIn = (form: HTMLFormElement): Record<string, string[]> => {
  const sent: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith(PREFIX) && typeof value === 'string') (sent[name.slice(PREFIX.length)] ??= []).push(value);
  }
  return sent;
};

/**
 * Shows the questions that what was answered before asks for, and no others, by the same rules as the server. What stands in a
 * hidden one is kept in case it comes back; the server drops it.
 */
export function showQuestions(form: HTMLFormElement): void {
  const questions = JSON.parse(form.dataset['questions'] ?? '[]') as ShownQuestion[];
  if (questions.length === 0) return;
  for (const words of form.querySelectorAll<HTMLElement>('.only-if')) words.hidden = true;
  const show = () => {
    const { shown } = readAnswers(questions, sentIn(form));
    for (const field of form.querySelectorAll<HTMLElement>('[data-question]')) {
      field.hidden = !shown.includes(field.dataset['question'] ?? '');
    }
  };
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  show();
}

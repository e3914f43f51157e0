import { isClean, isOnOneLine, isVisible, looksLikeEmail } from '../typed-text.ts';
import type { Condition, Question, Rule, ShownQuestion } from './questions.ts';

/** Of choices the keys of the options, of a scale the step, of a consent true, else text. */
export type Answer = string | string[] | number | true;
export type Answers = Record<string, Answer>;

export const answerFaults = ['missing', 'invalid', 'too-long'] as const;
export type AnswerFault = (typeof answerFaults)[number];

type Asked = Question | ShownQuestion;
type Read = { answer: Answer } | { fault: AnswerFault } | 'unanswered';

const MAX_TEXT = 200;
const MAX_LONG_TEXT = 2000;
const MIN_DIGITS = 7;

/** Five digits, or nine of which the last four are not needed. */
export const ZIP = /^(\d{5})(?:-\d{4})?$/;
const PHONE = /^[+()\d\s./-]{7,40}$/;

const textOf = (sent: unknown): string | null => {
  if (Array.isArray(sent)) return sent.length === 1 ? textOf(sent[0]) : null;
  return typeof sent === 'string' || typeof sent === 'number' ? String(sent).replaceAll('\r\n', '\n').trim() : null;
};

const readText = (sent: unknown, max: number, fits: (text: string) => boolean): Read => {
  const value = textOf(sent);
  if (value === null) return { fault: 'invalid' };
  if (value === '') return 'unanswered';
  if (value.length > max) return { fault: 'too-long' };
  return fits(value) ? { answer: value } : { fault: 'invalid' };
};

const isLine = (value: string) => isClean(value) && isOnOneLine(value) && isVisible(value);
const isPhone = (value: string) => PHONE.test(value) && value.replace(/\D/g, '').length >= MIN_DIGITS;

function readChoice(sent: unknown, asked: Extract<Asked, { type: 'choice' }>): Read {
  const chosen = [sent].flat().filter((value) => value !== '');
  if (chosen.length === 0) return 'unanswered';
  const known = asked.options.map(({ id }) => id).filter((id) => chosen.includes(id));
  if (known.length < new Set(chosen).size || (!asked.multiple && known.length > 1)) return { fault: 'invalid' };
  return { answer: known };
}

/** One answer as it was sent, by a form (all text) or as JSON. */
function read(asked: Asked, sent: unknown): Read {
  if (sent === undefined || sent === null) return 'unanswered';
  switch (asked.type) {
    case 'text':
      return readText(sent, MAX_TEXT, isLine);
    case 'long_text':
      return readText(sent, MAX_LONG_TEXT, isClean);
    case 'email':
      return readText(sent, 254, looksLikeEmail);
    case 'phone':
      return readText(sent, 40, isPhone);
    case 'zip':
      return readText(sent, 10, (value) => ZIP.test(value));
    case 'choice':
      return readChoice(sent, asked);
    case 'scale': {
      const value = textOf(sent);
      if (value === '') return 'unanswered';
      const step = value !== null && /^\d{1,2}$/.test(value) ? Number(value) : NaN;
      return step >= 1 && step <= asked.steps ? { answer: step } : { fault: 'invalid' };
    }
    case 'consent': {
      if (sent === true || sent === 'on' || sent === 'true' || sent === 'yes') return { answer: true };
      return sent === false || sent === '' || sent === 'false' ? 'unanswered' : { fault: 'invalid' };
    }
  }
}

const holds = ({ question, is, value }: Rule, answers: Answers): boolean => {
  const answer = answers[question];
  switch (is) {
    case 'answered':
      return answer !== undefined;
    case 'unanswered':
      return answer === undefined;
    case 'chosen':
      return Array.isArray(answer) && answer.some((id) => id === value);
    case 'not_chosen':
      return !Array.isArray(answer) || !answer.some((id) => id === value);
    case 'at_least':
      return typeof answer === 'number' && typeof value === 'number' && answer >= value;
    case 'at_most':
      return typeof answer === 'number' && typeof value === 'number' && answer <= value;
  }
};

const isShown = (condition: Condition | null, answers: Answers): boolean => {
  if (!condition) return true;
  const each = condition.rules.map((rule) => holds(rule, answers));
  return condition.match === 'all' ? each.every(Boolean) : each.some(Boolean);
};

export type ReadAnswers = {
  /** The keys of the questions that are shown, in their order. */
  shown: string[];
  /** What was answered well, to questions that are shown only. */
  answers: Answers;
  errors: Record<string, AnswerFault>;
};

/**
 * Which questions are shown, and what was answered to them: the one place that knows, for the server, the preview and the
 * public page. Questions are gone through in their order, so that a rule knows the answers before it; what was sent to
 * a question that is not shown is dropped, and whatever is no question is not looked at.
 * @param sent by the key of the question: text or lists of text as a form sends them, or the values themselves
 */
export function readAnswers(list: readonly Asked[], sent: Record<string, unknown>): ReadAnswers {
  const found: ReadAnswers = { shown: [], answers: {}, errors: {} };
  for (const asked of list) {
    if (!isShown(asked.shownIf, found.answers)) continue;
    found.shown.push(asked.id);
    const result = read(asked, Object.hasOwn(sent, asked.id) ? sent[asked.id] : undefined);
    if (result === 'unanswered') {
      if (asked.required) found.errors[asked.id] = 'missing';
    } else if ('fault' in result) found.errors[asked.id] = result.fault;
    else found.answers[asked.id] = result.answer;
  }
  return found;
}

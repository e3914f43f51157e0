import { z } from 'zod';
import { language, optionalLine } from '../fields.ts';

export const questionTypes = ['text', 'long_text', 'choice', 'scale', 'email', 'phone', 'zip', 'consent'] as const;
export type QuestionType = (typeof questionTypes)[number];

export const MOST_QUESTIONS = 30;
export const MOST_OPTIONS = 20;

/** The same words in several languages; an empty one counts as missing. */
const words = (max: number) => z.record(language, optionalLine(max));
export type Words = Record<string, string>;

/** Names a question or an option for as long as there are answers to it; people never see it. */
const key = z.string().regex(/^[a-z0-9_]{1,20}$/, 'must have 1 to 20 small letters, digits or underscores');

/** What an earlier question must have been answered. One that was not shown counts as unanswered. */
export const rule = z.strictObject({
  question: key,
  is: z.enum(['answered', 'unanswered', 'chosen', 'not_chosen', 'at_least', 'at_most']),
  /** `chosen`, `not_chosen`: the option's key; `at_least`, `at_most`: a step of the scale; else absent. */
  value: z.union([key, z.int()]).optional(),
});
export type Rule = z.infer<typeof rule>;

/** When a question is shown: where all, or any, of the rules hold. */
export const condition = z.strictObject({ match: z.enum(['all', 'any']), rules: z.array(rule).min(1).max(5) });
export type Condition = z.infer<typeof condition>;

const common = {
  id: key,
  label: words(500),
  help: words(500).default({}),
  required: z.boolean().default(false),
  /** Null: always. */
  shownIf: condition.nullable().default(null),
};

export const question = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['text', 'long_text', 'email', 'phone', 'zip', 'consent']), ...common }),
    z.strictObject({
      type: z.literal('choice'),
      ...common,
      options: z
        .array(z.strictObject({ id: key, label: words(200) }))
        .min(2, 'needs two options at least')
        .max(MOST_OPTIONS),
      /** Several may be chosen. */
      multiple: z.boolean().default(false),
    }),
    z.strictObject({
      type: z.literal('scale'),
      ...common,
      /** From 1 to this. */
      steps: z.int().min(3).max(10),
      lowLabel: words(60).default({}),
      highLabel: words(60).default({}),
    }),
  ])
  .meta({ id: 'PetitionQuestion' });
export type Question = z.output<typeof question>;

/** What is wrong with a rule, if anything: it names an earlier question and fits its type. */
const faultOf = ({ is, value }: Rule, asked: Question | undefined): string | null => {
  if (!asked) return 'must name an earlier question';
  if (is === 'answered' || is === 'unanswered') return value === undefined ? null : 'takes no value';
  if (is === 'at_least' || is === 'at_most') {
    if (asked.type !== 'scale') return 'fits a scale only';
    return typeof value === 'number' && value >= 1 && value <= asked.steps ? null : 'must be a step of the scale';
  }
  if (asked.type !== 'choice') return 'fits a choice only';
  return asked.options.some(({ id }) => id === value) ? null : 'must name an option of the question';
};

/** All questions in their order: keys of their own, and rules that look back only, so that nothing turns in a circle. */
export const questions = z
  .array(question)
  .max(MOST_QUESTIONS)
  .superRefine((list, context) => {
    const before = new Map<string, Question>();
    list.forEach((asked, i) => {
      const wrong = (path: (string | number)[], message: string) =>
        context.addIssue({ code: 'custom', path: [i, ...path], message });
      if (before.has(asked.id)) wrong(['id'], 'is used twice');
      if (asked.type === 'choice' && new Set(asked.options.map(({ id }) => id)).size < asked.options.length) {
        wrong(['options'], 'must have keys of their own');
      }
      asked.shownIf?.rules.forEach((r, j) => {
        const fault = faultOf(r, before.get(r.question));
        if (fault) wrong(['shownIf', 'rules', j], fault);
      });
      before.set(asked.id, asked);
    });
  });

/** A question in one language, as it is shown. */
export type ShownQuestion = Pick<Question, 'id' | 'required' | 'shownIf'> & { label: string; help: string } & (
    | { type: 'text' | 'long_text' | 'email' | 'phone' | 'zip' | 'consent' }
    | { type: 'choice'; options: { id: string; label: string }[]; multiple: boolean }
    | { type: 'scale'; steps: number; lowLabel: string; highLabel: string }
  );

/** The words in a language, or in the main one where they are missing. */
export const inLanguage = (words: Words, wanted: string, main: string): string => words[wanted] || words[main] || '';

/** Questions as they are shown in a language. */
export const questionsIn = (list: readonly Question[], wanted: string, main: string): ShownQuestion[] =>
  list.map((asked) => {
    const say = (words: Words) => inLanguage(words, wanted, main);
    const { id, required, shownIf } = asked;
    const shared = { id, required, shownIf, label: say(asked.label), help: say(asked.help) };
    switch (asked.type) {
      case 'choice': {
        const options = asked.options.map((option) => ({ id: option.id, label: say(option.label) }));
        return { ...shared, type: asked.type, options, multiple: asked.multiple };
      }
      case 'scale': {
        const { steps } = asked;
        return { ...shared, type: asked.type, steps, lowLabel: say(asked.lowLabel), highLabel: say(asked.highLabel) };
      }
      default:
        return { ...shared, type: asked.type };
    }
  });

import { type ChangePetition, changePetition, type Petition, type PetitionTexts } from '@rollcall/contract/petitions';
import {
  type Condition,
  type Question,
  type QuestionType,
  questions,
  type Words,
} from '@rollcall/contract/petitions/questions';
import { issueErrorsOf } from '../../../../app/forms/field-errors.ts';

export type DraftOption = { id: string; label: Words };

/** A question with the fields of every type; those that its own does not have are not sent. */
export type DraftQuestion = {
  id: string;
  type: QuestionType;
  label: Words;
  help: Words;
  required: boolean;
  shownIf: Condition | null;
  options: DraftOption[];
  multiple: boolean;
  steps: number;
  lowLabel: Words;
  highLabel: Words;
};

export type Draft = {
  slug: string;
  language: string;
  /** By language; empty words are left out when it is sent. */
  texts: Record<string, PetitionTexts>;
  questions: DraftQuestion[];
  needsZip: boolean;
  /** Empty: none. */
  goal: number | '';
};

const noTexts: PetitionTexts = { title: '', text: '', addressee: '', thanks: '' };

/** A name for a question or an option that nobody needs to know. */
export const newKey = (prefix: string): string =>
  prefix + Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');

export const newOption = (): DraftOption => ({ id: newKey('o'), label: {} });

export const newQuestion = (type: QuestionType): DraftQuestion => ({
  id: newKey('q'),
  type,
  label: {},
  help: {},
  required: false,
  shownIf: null,
  options: [newOption(), newOption()],
  multiple: false,
  steps: 5,
  lowLabel: {},
  highLabel: {},
});

const draftOfQuestion = (asked: Question): DraftQuestion => ({ ...newQuestion(asked.type), options: [], ...asked });

/** What is edited: every language has its place, whether there are words in it or not. */
export const draftOf = (petition: Petition, languages: readonly string[]): Draft => ({
  slug: petition.slug,
  language: petition.language,
  texts: Object.fromEntries(
    [...new Set([...languages, ...Object.keys(petition.texts)])].map((code) => [code, petition.texts[code] ?? noTexts]),
  ),
  questions: petition.questions.map(draftOfQuestion),
  needsZip: petition.needsZip,
  goal: petition.goal ?? '',
});

const spoken = (words: Words): Words => Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim()));

const questionOf = (draft: DraftQuestion): unknown => {
  const { id, type, required, shownIf } = draft;
  const common = { id, type, label: spoken(draft.label), help: spoken(draft.help), required, shownIf };
  switch (type) {
    case 'choice': {
      const options = draft.options.map((option) => ({ id: option.id, label: spoken(option.label) }));
      return { ...common, options, multiple: draft.multiple };
    }
    case 'scale':
      return { ...common, steps: draft.steps, lowLabel: spoken(draft.lowLabel), highLabel: spoken(draft.highLabel) };
    default:
      return common;
  }
};

/** What is sent. A language without a title and other words is left out, the main one never. */
export const requestOf = (draft: Draft): ChangePetition => ({
  slug: draft.slug,
  language: draft.language,
  texts: Object.fromEntries(
    Object.entries(draft.texts).filter(
      ([code, texts]) => code === draft.language || Object.values(texts).some((text) => text.trim()),
    ),
  ),
  questions: draft.questions.map(questionOf) as ChangePetition['questions'],
  needsZip: draft.needsZip,
  goal: draft.goal === '' ? null : draft.goal,
});

/** The questions as the contract reads them; those that are not whole yet are left out. */
export const questionsToShow = (draft: Draft): Question[] => {
  const whole: Question[] = [];
  for (const asked of draft.questions) {
    const read = questions.safeParse([...whole, questionOf(asked)]);
    const last = read.success ? read.data.at(-1) : undefined;
    if (last?.label[draft.language]) whole.push(last);
  }
  return whole;
};

/** What is wrong by the path of the field. */
export const faultsOf = (draft: Draft): Record<string, string> => {
  const checked = changePetition.safeParse(requestOf(draft));
  return checked.success ? {} : issueErrorsOf(checked.error.issues);
};

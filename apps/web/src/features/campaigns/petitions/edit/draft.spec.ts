import type { Petition } from '@rollcall/contract/petitions';
import { describe, expect, it } from 'vitest';
import { draftOf, faultsOf, newQuestion, questionsToShow, requestOf } from './draft.ts';

const petition = {
  slug: 'library',
  language: 'en',
  texts: { en: { title: 'Library', text: '', addressee: '', thanks: '' } },
  questions: [
    { type: 'text', id: 'a', label: { en: 'Why?' }, help: {}, required: false, shownIf: null },
    {
      type: 'choice',
      id: 'b',
      label: { en: 'Which?' },
      help: {},
      required: true,
      shownIf: { match: 'all', rules: [{ question: 'a', is: 'answered' }] },
      options: [
        { id: 'x', label: { en: 'X' } },
        { id: 'y', label: { en: 'Y' } },
      ],
      multiple: false,
    },
  ],
  needsZip: true,
  goal: null,
} as unknown as Petition;
const draft = () => draftOf(petition, ['en', 'es']);

describe('a draft of a petition', () => {
  it('is sent as it came, where nothing was changed', () => {
    const { slug, language, texts, questions, needsZip, goal } = petition;
    expect(requestOf(draft())).toEqual({ slug, language, texts, questions, needsZip, goal });
    expect(faultsOf(draft())).toEqual({});
  });

  it('leaves out words and languages that are empty', () => {
    const changed = draft();
    changed.texts['es'] = { title: 'Biblioteca', text: '', addressee: '', thanks: '' };
    changed.questions[0]!.label = { en: 'Why?', es: ' ' };
    const sent = requestOf(changed);
    expect(Object.keys(sent.texts ?? {})).toEqual(['en', 'es']);
    expect(sent.questions?.[0]?.label).toEqual({ en: 'Why?' });
  });

  it('names what is wrong by the path of its field', () => {
    const changed = draft();
    changed.questions.push(newQuestion('choice'));
    changed.texts['en']!.title = '';
    changed.goal = 0;
    expect(Object.keys(faultsOf(changed))).toEqual(
      expect.arrayContaining(['texts.en.title', 'questions.2.label', 'questions.2.options.0.label', 'goal']),
    );
  });

  it('shows the questions that are whole, and none whose rule looks at one that is not', () => {
    const changed = draft();
    changed.questions.push(newQuestion('scale'));
    expect(questionsToShow(changed).map(({ id }) => id)).toEqual(['a', 'b']);
    changed.questions[0]!.label = {};
    expect(questionsToShow(changed)).toEqual([]);
  });
});

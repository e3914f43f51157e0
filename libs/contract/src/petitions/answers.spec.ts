import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from './answers.ts';
import { questions, questionsIn } from './questions.ts';

const label = { en: 'Words' };
const options = ['yes', 'no', 'maybe'].map((id) => ({ id, label: { en: id } }));
const list = questions.parse([
  { type: 'choice', id: 'come', label, options, required: true },
  {
    type: 'scale',
    id: 'keen',
    label,
    steps: 5,
    required: true,
    shownIf: { match: 'any', rules: [{ question: 'come', is: 'chosen', value: 'yes' }] },
  },
  {
    type: 'long_text',
    id: 'why',
    label,
    shownIf: {
      match: 'all',
      rules: [
        { question: 'keen', is: 'at_least', value: 2 },
        { question: 'keen', is: 'at_most', value: 4 },
      ],
    },
  },
  {
    type: 'phone',
    id: 'call',
    label,
    shownIf: { match: 'all', rules: [{ question: 'come', is: 'not_chosen', value: 'no' }] },
  },
]);

describe('answers', () => {
  it.each([
    [{}, ['come', 'call']],
    [{ come: 'no' }, ['come']],
    [{ come: ['maybe'] }, ['come', 'call']],
    [{ come: 'yes' }, ['come', 'keen', 'call']],
    [{ come: 'yes', keen: '1' }, ['come', 'keen', 'call']],
    [{ come: 'yes', keen: '4' }, ['come', 'keen', 'why', 'call']],
    [{ come: 'no', keen: '4' }, ['come']], // what is not shown is not answered
  ])('of %j lead to the questions %j', (sent, shown) => {
    expect(readAnswers(list, sent).shown).toEqual(shown);
  });

  it('are read as a form sends them and as JSON alike', () => {
    const sent = { come: 'yes', keen: '3', why: 'Because\r\nI can', call: '' };
    const answers = { come: ['yes'], keen: 3, why: 'Because\nI can' };
    expect(readAnswers(list, sent)).toMatchObject({ answers, errors: {} });
    expect(readAnswers(list, answers)).toMatchObject({ answers, errors: {} });
  });

  it.each([
    ['choice', 'fr', { multiple: false, options }, ['yes', 'no'], 'invalid'],
    ['choice', 'fr', { options }, 'perhaps', 'invalid'],
    ['choice', 'fr', { options, required: true }, [], 'missing'],
    ['scale', 'fr', { steps: 5 }, '0', 'invalid'],
    ['scale', 'fr', { steps: 5 }, 6, 'invalid'],
    ['text', 'fr', {}, 'x'.repeat(201), 'too-long'],
    ['text', 'fr', {}, 'two\nlines', 'invalid'],
    ['text', 'fr', {}, ['a', 'b'], 'invalid'],
    ['email', 'fr', {}, 'nobody', 'invalid'],
    ['phone', 'fr', {}, '12', 'invalid'],
    ['zip', 'fr', {}, '1234', 'invalid'],
    ['consent', 'fr', { required: true }, '', 'missing'],
    ['consent', 'fr', {}, { a: 1 }, 'invalid'],
  ])('of type %s name what is wrong', (type, id, more, sent, fault) => {
    const [asked] = questions.parse([{ type, id, label, ...more }]);
    expect(readAnswers([asked!], { [id]: sent }).errors).toEqual({ [id]: fault });
  });

  it.each([
    ['text', {}, ' Ada ', 'Ada'],
    ['email', {}, 'ada@people.example', 'ada@people.example'],
    ['phone', {}, '+1 (312) 555-0100', '+1 (312) 555-0100'],
    ['zip', {}, '60601-1234', '60601-1234'],
    ['consent', {}, 'on', true],
    ['choice', { options, multiple: true }, ['maybe', 'yes'], ['yes', 'maybe']],
  ])('of type %s are kept', (type, more, sent, kept) => {
    const [asked] = questions.parse([{ type, id: 'q', label, ...more }]);
    expect(readAnswers([asked!], { q: sent })).toEqual({ shown: ['q'], answers: { q: kept }, errors: {} });
  });

  it('never throw, answer only what is shown, and read the same again', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>('yes', 'no', '1', '3', '5', ['yes'], ['no', 'yes'], 'Because', '+1 312 555 0100'),
    );
    const sent = fc.dictionary(fc.constantFrom('come', 'keen', 'why', 'call', '__proto__', 'toString'), value);
    fc.assert(
      fc.property(sent, (sent) => {
        const read = readAnswers(list, sent);
        for (const id of [...Object.keys(read.answers), ...Object.keys(read.errors)]) expect(read.shown).toContain(id);
        for (const id of Object.keys(read.errors)) expect(read.answers).not.toHaveProperty(id);
        expect(readAnswers(list, read.answers).answers).toEqual(read.answers);
      }),
    );
  });

  it('do not depend on the language of the questions', () => {
    const sent = { come: 'yes', keen: '4', why: 'Así' };
    expect(readAnswers(questionsIn(list, 'es', 'en'), sent)).toEqual(readAnswers(list, sent));
  });
});

describe('questions', () => {
  const faultsOf = (list: unknown[]) =>
    questions.safeParse(list).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  const first = { type: 'choice', id: 'come', label, options };
  const after = (rule: object) => [
    first,
    { type: 'text', id: 'b', label },
    { type: 'text', id: 'c', label, shownIf: { match: 'all', rules: [rule] } },
  ];

  it.each([
    [{ question: 'c', is: 'answered' }, 'must name an earlier question'],
    [{ question: 'x', is: 'answered' }, 'must name an earlier question'],
    [{ question: 'come', is: 'answered', value: 'yes' }, 'takes no value'],
    [{ question: 'come', is: 'chosen', value: 'perhaps' }, 'must name an option of the question'],
    [{ question: 'b', is: 'chosen', value: 'yes' }, 'fits a choice only'],
    [{ question: 'come', is: 'at_least', value: 2 }, 'fits a scale only'],
  ])('have rules that look back and fit: not %j', (rule, message) => {
    expect(faultsOf(after(rule))).toEqual([`2.shownIf.rules.0 ${message}`]);
  });

  it('take the words of the main language where those of another are missing', () => {
    const [shown] = questionsIn(questions.parse([{ ...first, label: { en: 'Come?', es: '¿Vienes?' } }]), 'es', 'en');
    expect(shown).toMatchObject({ label: '¿Vienes?', help: '', options: [{ id: 'yes', label: 'yes' }, {}, {}] });
  });
});

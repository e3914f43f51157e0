import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import messages from '../../../../messages/es.json' with { type: 'json' };
import { faultWords } from './fault-words.ts';

it('says what is wrong with a template in the language of the reader, and keeps what it has no words for', () => {
  const intl = createIntl({ locale: 'es-US', messages });
  const errors = { title: 'Must not be empty', 'items.11.title': 'Must not be empty', branchId: 'Is not a branch' };
  expect(faultWords(intl, errors)).toEqual({
    title: 'Di qué se planea',
    'items.11.title': 'Di qué hay que hacer',
    branchId: 'Is not a branch',
  });
});

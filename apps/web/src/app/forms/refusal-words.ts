import type { IntlShape } from 'react-intl';
import { NUMBER, refusalIds } from './refusal-ids.ts';

/** What is wrong with a field, in the words of the reader; undefined for a sentence that we have no words for. */
export const refusalWords = (intl: IntlShape, sentence: string): string | undefined => {
  const isKnown = (id: string): id is FormatjsIntl.Message['ids'] => id in intl.messages;
  const id = refusalIds(sentence).find(isKnown);
  return id && intl.formatMessage({ id }, { n: Number(NUMBER.exec(sentence)?.[0]) });
};

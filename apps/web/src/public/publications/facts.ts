import type { Publication } from '@rollcall/contract/publications';
import type { IntlShape } from 'react-intl';
import { languageName as inSentence } from '../../app/language/code-names.ts';

/** The name of a language in that of the page. */
export const languageName = (intl: IntlShape, code: string): string => {
  const name = inSentence(intl, code);
  return name.charAt(0).toLocaleUpperCase(intl.locale) + name.slice(1);
};

export const languagesInWords = (intl: IntlShape, { languages }: Pick<Publication, 'languages'>): string =>
  intl.formatList(languages.map((code) => languageName(intl, code)));

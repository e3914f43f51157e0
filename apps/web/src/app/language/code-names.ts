import type { IntlShape } from 'react-intl';

/** The name of a country, ISO 3166-1, in the language of the reader. */
export const countryName = (intl: IntlShape, code: string): string =>
  intl.formatDisplayName(code, { type: 'region' }) ?? code;

/** The same of a language, as it stands in a sentence. */
export const languageName = (intl: IntlShape, code: string): string =>
  intl.formatDisplayName(code, { type: 'language' }) ?? code;

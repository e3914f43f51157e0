import type { IntlShape } from 'react-intl';

/** The name of a country, ISO 3166-1, in the language of the page. */
export const countryName = (intl: IntlShape, code: string): string =>
  intl.formatDisplayName(code, { type: 'region' }) ?? code;

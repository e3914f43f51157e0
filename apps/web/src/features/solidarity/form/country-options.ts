import codes from 'i18n-iso-countries/codes.json';
import type { IntlShape } from 'react-intl';
import { countryName } from '../../../app/language/code-names.ts';

/** Every country but our own, by its name in the language of the reader. */
export const countryOptions = (intl: IntlShape): { value: string; label: string }[] =>
  codes
    .map(([code = '']) => ({ value: code, label: countryName(intl, code) }))
    .filter(({ value }) => value !== 'US')
    .sort((a, b) => a.label.localeCompare(b.label, intl.locale));

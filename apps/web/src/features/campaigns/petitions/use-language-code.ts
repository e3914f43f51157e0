import { useIntl } from 'react-intl';

/** The reader's language as petitions name it: `en` of `en-US`. */
export const useLanguageCode = (): string => useIntl().locale.split('-')[0] ?? 'en';

import type { Publication } from '@rollcall/contract/publications';
import type { IntlShape } from 'react-intl';

/** When it came out, as exactly as is known, in words; empty where nobody knows. */
export const publishedInWords = (intl: IntlShape, published: string | null): string => {
  const [year, month, day] = published?.split('-') ?? [];
  if (!year || !month) return year ?? '';
  const options = { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day && { day: 'numeric' as const }) } as const;
  return intl.formatDate(`${year}-${month}-${day ?? '01'}T00:00:00Z`, options);
};

/** The name of a language in that of the page. */
export const languageName = (intl: IntlShape, code: string): string => {
  const name = intl.formatDisplayName(code, { type: 'language' }) ?? code;
  return name.charAt(0).toLocaleUpperCase(intl.locale) + name.slice(1);
};

export const languagesInWords = (intl: IntlShape, { languages }: Pick<Publication, 'languages'>): string =>
  intl.formatList(languages.map((code) => languageName(intl, code)));

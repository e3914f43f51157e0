import type { IntlShape } from 'react-intl';

/** When it came out, as exactly as is known; empty where nobody knows. */
export const publishedInWords = (intl: IntlShape, published: string | null): string => {
  const [year, month, day] = published?.split('-') ?? [];
  if (!year || !month) return year ?? '';
  const options = { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day && { day: 'numeric' as const }) } as const;
  return intl.formatDate(`${year}-${month}-${day ?? '01'}T00:00:00Z`, options);
};

/** The name of a language in the person's own. */
export const languageName = (intl: IntlShape, code: string): string =>
  intl.formatDisplayName(code, { type: 'language' }) ?? code;

/** Languages that are offered to choose from; any other is typed as its code. */
export const usualLanguages = ['en', 'es', 'fr', 'ar', 'zh', 'ht'] as const;

/** What stands between two facts in a line, and between a text and what can be done about it. */
export const DOT = ' · ';
export const SPACE = ' ';
export const COMMA = ', ';

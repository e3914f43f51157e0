/** An author as people say it: `Gray, Rose` is Rose Gray. A name without a comma, such as that of an organization, stays. */
export const nameOf = (author: string): string => {
  const [family = '', given = ''] = author.split(/,\s*/, 2);
  return given ? `${given} ${family}` : family;
};

const SAID_AT_MOST = 3;

/** All authors in a line, `Rose Gray, Sam Okafor`; of many the first three. */
export const namesOf = (authors: readonly string[]): string =>
  authors.slice(0, SAID_AT_MOST).map(nameOf).join(', ') + (authors.length > SAID_AT_MOST ? ' …' : '');

/** When something came out, `1968`, `1968-05` or `1968-05-13`, in words as exactly as is known; empty where nobody knows. */
export const publishedInWords = (locale: string, published: string | null): string => {
  const [year, month, day] = published?.split('-') ?? [];
  if (!year || !month) return year ?? '';
  const options = { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day && { day: 'numeric' as const }) } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
};

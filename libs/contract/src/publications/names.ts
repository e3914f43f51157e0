/** An author as people say it: `Gray, Rose` is Rose Gray. A name without a comma, such as that of an organization, stays. */
export const nameOf = (author: string): string => {
  const [family = '', given = ''] = author.split(/,\s*/, 2);
  return given ? `${given} ${family}` : family;
};

const SAID_AT_MOST = 3;

/** All authors in a line, `Rose Gray, Sam Okafor`; of many the first three. */
export const namesOf = (authors: readonly string[]): string =>
  authors.slice(0, SAID_AT_MOST).map(nameOf).join(', ') + (authors.length > SAID_AT_MOST ? ' …' : '');

/** The language of the pages whose address names none. */
export const FIRST_LANGUAGE = 'en';

/** What is the same in every language, and has one address: the dashboard, the API, and files. */
const WITHOUT_LANGUAGE = /^\/(api|app|assets|calendars|files|inbox|robots\.txt|sitemap\.xml)(?=[/?#]|$)/;

/**
 * The address of a page in a language: `/es/branches` for `/branches`. Addresses of other sites, of parts of the same page
 * (`#content`) and of what has no language stay as they are.
 * @param language as it stands in an address, such as `es`
 */
export const inLanguage = (path: string, language: string): string => {
  const isOfPage = /^\/(?![/\\])/.test(path) && !WITHOUT_LANGUAGE.test(path);
  if (!isOfPage || language === FIRST_LANGUAGE) return path;
  return `/${language}${path.replace(/^\/(?=[?#]|$)/, '')}`;
};

/**
 * An address parted into its language and the rest, which names the page: the inverse of `inLanguage`.
 * @param languages those that the site is shown in; any other first part is part of the page's name
 */
export const splitLanguage = (url: string, languages: readonly string[]): { language: string; path: string } => {
  const [, found, rest = ''] = /^\/([a-z]{2,3})(?=[/?#]|$)(.*)$/s.exec(url) ?? [];
  const path = rest.startsWith('/') ? rest : `/${rest}`;
  const isPrefix = found !== undefined && found !== FIRST_LANGUAGE && languages.includes(found);
  if (!isPrefix || WITHOUT_LANGUAGE.test(path) || path.startsWith('//')) return { language: FIRST_LANGUAGE, path: url };
  return { language: found, path };
};

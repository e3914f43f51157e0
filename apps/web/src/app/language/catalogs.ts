import english from '../../messages/en.json';

export type Catalog = Record<keyof typeof english, string>;

/** Each language is one file beside the English one, loaded by who reads it. */
const others = import.meta.glob<Catalog>(['../../messages/*.json', '!../../messages/en.json'], { import: 'default' });
const codeOf = (file: string) => file.replace(/^.*\/|\.json$/g, '');
const files = new Map(Object.entries(others).map(([file, load]) => [codeOf(file), load]));

/** The languages of the dashboard, by their codes. */
export const languages: readonly string[] = ['en', ...files.keys()];

/** The texts of a language; the English ones where there are none of that name, or they cannot be fetched now. */
export const loadCatalog = async (code: string): Promise<{ code: string; messages: Catalog }> => {
  const load = files.get(code);
  if (!load) return { code: 'en', messages: english };
  return load().then(
    (messages) => ({ code, messages }),
    () => ({ code: 'en', messages: english }),
  );
};

/** The name of a language in itself, as whoever reads it looks for it: "Español". */
export const ownName = (code: string): string => {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
};

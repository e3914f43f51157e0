import { FIRST_LANGUAGE } from '@rollcall/contract/public-languages';
import { createIntl, type IntlShape } from 'react-intl';
import english from './messages.en.json' with { type: 'json' };

/** An id of the site's catalog. */
export type TextId = keyof typeof english;
type Catalog = Partial<Record<TextId, string>>;

/** A language that the site is shown in. */
export type Language = {
  /** As it stands in an address: `es`. */
  code: string;
  /** For times and numbers: `es-US`. */
  locale: string;
  /** As its speakers call it. */
  name: string;
  direction: 'ltr' | 'rtl';
};

const files = import.meta.glob<Catalog>('./messages.*.json', { eager: true, import: 'default' });
const catalogs = new Map(
  Object.entries(files).flatMap(([file, texts]) => {
    const [, code] = /\.([a-z]{2,3})\.json$/.exec(file) ?? [];
    return code ? [[code, texts] as const] : [];
  }),
);

const directionOf = (locale: string): Language['direction'] => {
  const { script } = new Intl.Locale(locale).maximize();
  return ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo'].includes(script ?? '') ? 'rtl' : 'ltr';
};

/** Every language whose catalog lies beside this file, the first one first. To add one is to add its file. */
export const languages: readonly Language[] = [...catalogs]
  .map(([code, texts]): Language => {
    const locale = texts['public.language.locale'] ?? code;
    return { code, locale, name: texts['public.language.name'] ?? code, direction: directionOf(locale) };
  })
  .sort(
    (a, b) => Number(b.code === FIRST_LANGUAGE) - Number(a.code === FIRST_LANGUAGE) || a.code.localeCompare(b.code),
  );

const made = new Map<string, IntlShape>();

/** @throws Error for a language without a catalog */
export const languageOf = (code: string): Language => {
  const language = languages.find((one) => one.code === code);
  if (!language) throw new Error(`the site is not shown in “${code}”`);
  return language;
};

/**
 * The site's texts and formats in a language. What a catalog lacks is said in English, so that a page with a hole in it is
 * still a page; a specification finds the hole. A text that is in none is a fault of ours and never reaches a reader.
 */
export const intlOf = (code: string): IntlShape => {
  const known = made.get(code);
  if (known) return known;
  const intl = createIntl({
    locale: languageOf(code).locale,
    defaultLocale: 'en-US',
    messages: { ...english, ...catalogs.get(code) },
    onError: (error) => {
      throw error;
    },
  });
  made.set(code, intl);
  return intl;
};

/** In English. */
export const intl = intlOf(FIRST_LANGUAGE);

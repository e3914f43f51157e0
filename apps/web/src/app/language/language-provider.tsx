import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { createIntl, RawIntlProvider } from 'react-intl';
import { loadCatalog } from './catalogs.ts';
import { rememberLanguage } from './first-language.ts';
import { speakBy } from './spoken.ts';

type Loaded = Awaited<ReturnType<typeof loadCatalog>>;
type Language = { code: string; speak: (code: string) => void };

const LanguageContext = createContext<Language>({ code: 'en', speak: () => {} });

/** The language that is shown, and the way to another. */
export const useLanguage = (): Language => use(LanguageContext);

/** All texts, days and numbers below are in one language; days and numbers as they are written in the United States. */
export const LanguageProvider = ({ first, children }: { first: Loaded; children: ReactNode }) => {
  const [{ code, messages }, setLoaded] = useState(first);
  const speak = useCallback((next: string) => void loadCatalog(next).then(setLoaded), []);
  const intl = useMemo(() => createIntl({ locale: `${code}-US`, messages }), [code, messages]);
  useEffect(() => {
    document.documentElement.lang = code;
    speakBy(intl);
  }, [code, intl]);
  const language = useMemo(
    () => ({
      code,
      speak: (next: string) => {
        rememberLanguage(next);
        speak(next);
      },
    }),
    [code, speak],
  );
  return (
    <LanguageContext value={language}>
      <RawIntlProvider value={intl}>{children}</RawIntlProvider>
    </LanguageContext>
  );
};

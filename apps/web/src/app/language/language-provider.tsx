import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
  const wished = useRef(first.code);
  const speak = useCallback((next: string) => {
    rememberLanguage(next);
    wished.current = next;
    // Texts that come late do not undo a choice that was made after theirs.
    void loadCatalog(next).then((loaded) => wished.current === next && setLoaded(loaded));
  }, []);
  const intl = useMemo(() => createIntl({ locale: `${code}-US`, messages }), [code, messages]);
  useEffect(() => {
    document.documentElement.lang = code;
    speakBy(intl);
  }, [code, intl]);
  const language = useMemo(() => ({ code, speak }), [code, speak]);
  return (
    <LanguageContext value={language}>
      <RawIntlProvider value={intl}>{children}</RawIntlProvider>
    </LanguageContext>
  );
};

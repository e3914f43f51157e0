import { inLanguage } from '@rollcall/contract/public-languages';
import { useIntl } from 'react-intl';
import { languages } from '../intl.ts';
import { useSite } from './site.tsx';

/** The same page, with the same question asked of it, in the other languages: each by its own name. */
export const OtherLanguages = () => {
  const intl = useIntl();
  const { language, path, query } = useSite();
  const others = languages.filter(({ code }) => code !== language);
  if (others.length === 0) return null;
  return (
    <nav className="languages" aria-label={intl.formatMessage({ id: 'public.nav.languages' })}>
      {others.map(({ code, locale, name }) => (
        <a key={code} href={inLanguage(path + query, code)} lang={locale} hrefLang={code} rel="alternate">
          {name}
        </a>
      ))}
    </nav>
  );
};

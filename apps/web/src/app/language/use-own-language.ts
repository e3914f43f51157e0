import { useEffect } from 'react';
import { useSession } from '../session/session.queries.ts';
import { useLanguage } from './language-provider.tsx';

/** Shows the dashboard in the language of whoever is signed in, also where another chose one in this browser before. */
export const useOwnLanguage = (): void => {
  const { language } = useSession();
  const { code, speak } = useLanguage();
  useEffect(() => {
    if (language !== code) speak(language);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each choice: texts that cannot be fetched are not asked for without end
  }, [language]);
};

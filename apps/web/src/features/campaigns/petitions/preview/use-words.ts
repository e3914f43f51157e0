import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { type Catalog, loadCatalog } from '../../../../app/language/catalogs.ts';

/** The texts of the language that is previewed, which need not be the reader's own. */
export const useWords = (language: string): { code: string; messages: Catalog } => {
  const intl = useIntl();
  const { data } = useQuery({
    queryKey: ['catalog', language],
    queryFn: () => loadCatalog(language),
    staleTime: Infinity,
  });
  return data ?? { code: intl.locale, messages: intl.messages as Catalog };
};

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { type Catalog, loadCatalog } from '../../../../app/language/catalogs.ts';

/** The texts of a language, which need not be the reader's own. */
export const catalogQuery = (language: string) =>
  queryOptions({ queryKey: ['catalog', language], queryFn: () => loadCatalog(language), staleTime: Infinity });

/** The texts of the language that is previewed; the reader's as long as they are on their way. */
export const useWords = (language: string): { code: string; messages: Catalog } => {
  const intl = useIntl();
  const { data } = useQuery(catalogQuery(language));
  return data ?? { code: intl.locale, messages: intl.messages as Catalog };
};

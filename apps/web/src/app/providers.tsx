import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { cssVariablesResolver, theme } from '@rollcall/ui/theme';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { loadCatalog } from './language/catalogs.ts';
import { LanguageProvider } from './language/language-provider.tsx';

type Props = {
  queryClient: QueryClient;
  /** The language to begin in. */
  language: Awaited<ReturnType<typeof loadCatalog>>;
  children: ReactNode;
};

/** What every screen stands on: texts, data, look. */
export const Providers = ({ queryClient, language, children }: Props) => (
  <LanguageProvider first={language}>
    <QueryClientProvider client={queryClient}>
      <Look>
        <Notifications position="bottom-center" limit={3} />
        {children}
      </Look>
    </QueryClientProvider>
  </LanguageProvider>
);

/** The theme, with the words that Mantine's own parts need. */
const Look = ({ children }: { children: ReactNode }) => {
  const intl = useIntl();
  const worded = useMemo(() => {
    const closeButtonProps = { 'aria-label': intl.formatMessage({ id: 'app.close' }) };
    return mergeThemeOverrides(theme, {
      components: {
        Notification: { defaultProps: { closeButtonProps } },
        Modal: { defaultProps: { closeButtonProps } },
      },
    });
  }, [intl]);
  return (
    <MantineProvider theme={worded} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
};

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { cssVariablesResolver, theme } from '@rollcall/ui/theme';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import messages from '../messages/en.json';

type Props = { queryClient: QueryClient; children: ReactNode };

/** What every screen stands on: texts, data, look. */
export const Providers = ({ queryClient, children }: Props) => (
  <IntlProvider locale="en" messages={messages}>
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <Notifications position="bottom-center" limit={3} />
        {children}
      </MantineProvider>
    </QueryClientProvider>
  </IntlProvider>
);

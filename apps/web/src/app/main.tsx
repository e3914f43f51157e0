import '@rollcall/ui/fonts.css';
import '@rollcall/ui/tokens.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@rollcall/ui/parts.css';
import './app.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadCatalog } from './language/catalogs.ts';
import { firstLanguage } from './language/first-language.ts';
import { Providers } from './providers.tsx';
import { createQueryClient } from './start/query-client.ts';
import { fetchNewVersion } from './start/new-version.ts';
import { createAppRouter } from './start/router.tsx';

fetchNewVersion();

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient} language={await loadCatalog(firstLanguage())}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);

// After the first picture. Where a browser keeps nothing (a private window), everything works with a network.
window.addEventListener('load', () => {
  import('./offline/start-offline.ts').then(({ startOffline }) => startOffline()).catch(() => {});
});

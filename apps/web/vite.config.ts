import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { precache } from './vite.precache.config.ts';

const api = process.env['API_URL'] ?? 'http://localhost:3000';
const { plugin: findOfflineParts, keeps } = precache();

/** What makes the dashboard a program of its own on a phone. */
const manifest = {
  id: '/app/',
  name: 'Rollcall',
  short_name: 'Rollcall',
  description: 'Meetings, members and the door of a branch',
  lang: 'en',
  start_url: '/app/',
  scope: '/app/',
  display: 'standalone' as const,
  background_color: '#fbfaf7',
  theme_color: '#fbfaf7',
  icons: [
    { src: '/app/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/app/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/app/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
  ],
};

/** The dashboard. In development everything but the dashboard itself comes from a running API (`API_URL`). */
export default defineConfig({
  base: '/app/',
  publicDir: 'src/app/static',
  plugins: [
    react(),
    findOfflineParts,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app/offline',
      filename: 'service-worker.ts',
      injectRegister: false, // main.tsx does
      manifest,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,woff2,png}'],
        globIgnores: ['service-worker.js'],
        manifestTransforms: [(entries) => ({ manifest: entries.filter(({ url }) => keeps(url)), warnings: [] })],
      },
    }),
  ],
  build: { outDir: 'dist/app', emptyOutDir: true, sourcemap: true, chunkSizeWarningLimit: 700 },
  server: {
    port: 5173,
    proxy: { '^/(?!app(/|$)|@|node_modules/).*': { target: api, changeOrigin: true, headers: { origin: api } } },
  },
});

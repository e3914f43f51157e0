import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://localhost:3000';

/** The dashboard. In development everything but the dashboard itself comes from a running API (`API_URL`). */
export default defineConfig({
  base: '/app/',
  publicDir: 'src/app/static',
  plugins: [react()],
  build: { outDir: 'dist/app', emptyOutDir: true, sourcemap: true, chunkSizeWarningLimit: 700 },
  server: {
    port: 5173,
    proxy: { '^/(?!app(/|$)|@|node_modules/).*': { target: api, changeOrigin: true, headers: { origin: api } } },
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['development', 'node'] } },
  test: { globalSetup: ['src/test-global-setup.ts'], include: ['src/**/*.spec.ts'], hookTimeout: 30_000 },
});

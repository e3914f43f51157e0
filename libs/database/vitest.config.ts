import { defineConfig } from 'vitest/config';
import { fromSources, shared } from '../../vitest.shared.ts';

export default defineConfig({
  ssr: { resolve: fromSources },
  test: {
    ...shared,
    globalSetup: ['src/test-global-setup.ts'],
    include: ['src/**/*.spec.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});

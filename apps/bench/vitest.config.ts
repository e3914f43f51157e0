import { defineConfig } from 'vitest/config';
import { fromSources, shared } from '../../vitest.shared.ts';

export default defineConfig({
  ssr: { resolve: fromSources },
  test: {
    ...shared,
    globalSetup: ['../../libs/database/src/test-global-setup.ts'],
    include: ['test/**/*.spec.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default defineConfig({
  // Not `module`: packages that mean it for bundlers have files there that Node cannot load.
  ssr: { resolve: { conditions: ['development', 'node', 'default'] } },
  test: {
    ...shared,
    globalSetup: ['../../libs/database/src/test-global-setup.ts'],
    include: ['src/**/*.spec.ts', 'test/**/*.spec.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

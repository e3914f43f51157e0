import { defineConfig } from 'vitest/config';
import { fromSources, shared } from '../../vitest.shared.ts';

export default defineConfig({
  ssr: { resolve: fromSources },
  // Properties are tried hundreds of times, also on a machine that does other things meanwhile.
  test: { ...shared, include: ['src/**/*.spec.ts'], testTimeout: 60_000 },
});

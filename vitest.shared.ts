import type { ViteUserConfig } from 'vitest/config';

/** What every package's tests have in common. The JSON file is what `npm test` counts. */
export const shared: ViteUserConfig['test'] = {
  reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
  allowOnly: false,
  passWithNoTests: true,
  restoreMocks: true,
};

/** Libraries of this workspace are read from their sources, so that a test never runs an old build. */
export const fromSources = { conditions: ['development', 'module', 'node', 'default'] };

import { defineConfig } from 'vitest/config';
import { fromSources, shared } from '../../vitest.shared.ts';

export default defineConfig({
  resolve: fromSources,
  ssr: { resolve: fromSources },
  test: { ...shared, include: ['src/**/*.spec.{ts,tsx}'] },
});

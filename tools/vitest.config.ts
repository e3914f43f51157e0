import { defineConfig } from 'vitest/config';
import { shared } from '../vitest.shared.ts';

export default defineConfig({ test: { ...shared, include: ['test/**/*.spec.ts'], testTimeout: 60_000 } });

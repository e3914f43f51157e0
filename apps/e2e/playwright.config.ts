import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 3219);
const origin = `http://localhost:${port}`;

// A data folder of its own: each run begins with a new demo organization. Workers read the same configuration again.
const dataDir = (process.env['E2E_DATA_DIR'] ??= mkdtempSync(path.join(tmpdir(), 'rollcall-e2e-')));
chmodSync(dataDir, 0o755);

export default defineConfig({
  testDir: 'src',
  outputDir: 'test-results/artifacts',
  globalTeardown: './src/support/remove-data.ts',
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: origin,
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    // What is still fading in has too little contrast for a moment.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: 'node ../api/dist/main.js',
    url: `${origin}/api/health/ready`,
    timeout: 60_000,
    env: { PORT: String(port), DATA_DIR: dataDir },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});

import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

const chromium = findChromium();

/** Browser tests on the built app, with an office of their own (e2e/fixtures/open-office.ts). CONTRIBUTING.md says how to run one. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './.cache/browser-tests',
  globalSetup: './e2e/fixtures/open-office.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 30_000 },
  reporter: process.env.E2E_JSON ? [['list'], ['json', { outputFile: process.env.E2E_JSON }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Set by the global setup: the office chooses a free port when it opens.
    baseURL: process.env.E2E_BASE_URL,
    // The film of every test costs as much as the tests themselves; the snapshots of the page tell more.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'sign-in', testMatch: 'fixtures/sign-in.setup.ts' },
    { name: 'journeys', testMatch: 'journeys/**/*.spec.ts', dependencies: ['sign-in'] },
    { name: 'denials', testMatch: 'denials/**/*.spec.ts', dependencies: ['sign-in'] },
    { name: 'accessibility', testMatch: 'accessibility/**/*.spec.ts', dependencies: ['sign-in'] },
  ],
});

/** The browser of the tests: the system's, else Playwright's own download, else the distribution's package. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { StartError } from './progress.mjs';
import { runProgram } from './tree.mjs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium of this machine; undefined: Playwright's own. */
export function findChromium() {
  return places.find((place) => place && existsSync(place));
}

function hasOwn() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return existsSync(chromium.executablePath());
}

/** Makes sure that there is a browser, installing one when there is none. Answers where it comes from. */
export async function ensureChromium() {
  if (findChromium()) return findChromium();
  if (hasOwn()) return "Playwright's own";
  try {
    await runProgram(process.execPath, [
      'node_modules/@playwright/test/cli.js',
      'install',
      '--with-deps',
      'chromium',
    ]);
    return "Playwright's own, installed";
  } catch (downloadError) {
    try {
      await runProgram('apt-get', ['update']);
      await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
      return `${findChromium()}, installed`;
    } catch (packageError) {
      throw new StartError(
        'The browser tests need Chromium, and none could be installed. Install it (apt-get install chromium) or name it in CHROMIUM_PATH.\n' +
          `${downloadError.message}\n${packageError.message}`,
      );
    }
  }
}

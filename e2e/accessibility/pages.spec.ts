import { readdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { doors } from '../../lib/testing/rights-matrix';
import { lookUpPerson } from '../fixtures/look-up-person';
import { receiveDossier } from '../fixtures/receive-dossier';
import { stateOf } from '../fixtures/roles';

// Traces of a hundred runs of axe cost more than the runs.
test.use({ trace: 'off' });
test.describe.configure({ mode: 'parallel' });

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const wide = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };
const namespaces = readdirSync(path.resolve(import.meta.dirname, '../../messages/vi'))
  .map((file) => path.parse(file).name)
  .join('|');
/** What a missing message looks like on the page: its key. */
const rawKey = new RegExp(`\\b(?:${namespaces})(?:\\.[a-z][A-Za-z_]*){1,6}\\b`, 'g');

type Finding = string;

/** Everything the browser complains about, until the list is taken. */
function listenTo(page: Page): Finding[] {
  const heard: Finding[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  return heard;
}

/** Real addresses for the pages of the matrix: the first record of each list stands for `[code]` and `[id]`. */
async function addresses(browser: Browser): Promise<Map<string, string>> {
  const context = await browser.newContext({ storageState: stateOf('admin') });
  const first = async (list: string) => {
    const html = await (await context.request.get(list)).text();
    return new RegExp(`href="(${list}/\\d+)"`).exec(html)?.[1];
  };
  const { rows } = (await (await context.request.get('/api/v1/reports?state=answered')).json()) as {
    rows: { code: string }[];
  };
  const counter = await context.newPage();
  const dossier = await receiveDossier(counter, { name: 'Trần Văn Xem', phone: '0987 300 400' });
  const another = await receiveDossier(counter, { name: 'Trần Văn Xem', phone: '0987 300 400' });
  const records = new Map([
    ['/citizens/[id]', await lookUpPerson(counter, '0987300400')],
    ['/dossiers/[code]', `/dossiers/${dossier}`],
    ['/dossiers/[code]/deadline', `/dossiers/${dossier}/deadline`],
    ['/dossiers/[code]/compare/[other]', `/dossiers/${dossier}/compare/${another}`],
    ['/reports/[code]', `/reports/${rows[0]?.code}`],
    ['/reports/[code]/deadline', `/reports/${rows[0]?.code}/deadline`],
    ['/admin/departments/[id]', await first('/admin/departments')],
    ['/admin/people/[id]', await first('/admin/people')],
    ['/admin/roles/[id]', await first('/admin/roles')],
    ['/admin/procedures/[id]', await first('/admin/procedures')],
    // An open question is looked at in e2e/journeys/question-and-photo.spec.ts.
    ['/track/reply/[token]', '/track/reply/no-such-link'],
    ['/admin/calendars/[id]', await first('/admin/calendars')],
    ['/admin/service-levels/[id]', await first('/admin/service-levels')],
    ['/admin/texts/[key]', '/admin/texts/reports.list.total'],
    ['/admin/categories/[id]', await first('/admin/categories')],
  ]);
  await context.close();
  const patterns = Object.keys(doors)
    .filter((door) => door.startsWith('page '))
    .map((door) => door.slice('page '.length))
    // Leads on to pages that are looked at themselves.
    .filter((pattern) => pattern !== '/l/[code]');
  const empty: [string, string] = ['/reports with nothing in it', '/reports?q=zzzz%20qqqq'];
  return new Map([
    ...patterns.map((pattern): [string, string] => [pattern, records.get(pattern) ?? pattern]),
    empty,
  ]);
}

/** The page has come to rest: the parts that only the browser draws are there. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect(page.getByRole('status', { name: /^(Đang tải|Loading)/ })).toHaveCount(0);
}

async function lookAt(page: Page): Promise<Finding[]> {
  const found: Finding[] = [];
  const looked = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap((one) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
    );
    const boxes = [document.documentElement, ...document.querySelectorAll('main')];
    return {
      words: [document.body.innerText, ...named].join('\n'),
      headings: document.querySelectorAll('h1').length,
      title: document.title,
      // Where texts are edited, their keys are shown on purpose, as code.
      meant: [...document.querySelectorAll('code')].map((one) => one.textContent),
      over: Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth)),
    };
  });
  if (looked.headings !== 1) found.push(`${looked.headings} h1`);
  if (!looked.title.trim()) found.push('no title');
  if (looked.over > 0) found.push(`${looked.over} px wider than the window`);
  for (const key of new Set(looked.words.match(rawKey)))
    if (!looked.meant.includes(key)) found.push(`raw key ${key}`);
  return found;
}

async function runAxe(page: Page): Promise<Finding[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => {
      const where = nodes.slice(0, 3).map((node) => node.target.join(' '));
      return `${impact} ${id} (${nodes.length}): ${where.join(' | ')}`;
    });
}

for (const theme of ['light', 'dark'] as const) {
  for (const language of ['vi', 'en'] as const) {
    // Every size meets both themes and both languages, every theme both languages: what is wrong is wrong in a pair of them.
    const viewport = (theme === 'light') === (language === 'vi') ? wide : phone;
    test(`every page is clean: ${theme}, ${language}, ${viewport.width}`, async ({ browser, baseURL }) => {
      test.setTimeout(420_000);
      const found: Record<string, Finding[]> = {};
      const signedIn = await browser.newContext({ storageState: stateOf('admin') });
      const outside = await browser.newContext();
      for (const context of [signedIn, outside]) {
        await context.addCookies([
          { name: 'congvu-theme', value: theme, url: baseURL ?? '' },
          { name: 'congvu-language', value: language, url: baseURL ?? '' },
        ]);
      }
      const pages = { signedIn: await signedIn.newPage(), outside: await outside.newPage() };
      const looked = await addresses(browser);
      const heard = { signedIn: listenTo(pages.signedIn), outside: listenTo(pages.outside) };
      for (const page of Object.values(pages)) await page.setViewportSize(viewport);
      for (const [pattern, address] of looked) {
        const who = /^\/(login|track|check)/.test(pattern) ? 'outside' : 'signedIn';
        const page = pages[who];
        const response = await page.goto(address);
        await settle(page);
        const html = page.locator('html');
        const answered = [
          response?.status(),
          await html.getAttribute('data-color-scheme'),
          await html.getAttribute('lang'),
        ].join(' ');
        const all = answered === `200 ${theme} ${language}` ? [] : [`answered ${answered}`];
        all.push(...(await lookAt(page)));
        all.push(...(await runAxe(page)));
        all.push(...heard[who].splice(0));
        if (all.length > 0) found[pattern] = all;
      }
      await Promise.all([signedIn.close(), outside.close()]);
      expect(found).toEqual({});
    });
  }
}

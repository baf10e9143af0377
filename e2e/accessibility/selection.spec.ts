import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const wide = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

/** What a page shows only once rows are selected: the bar, and the dialog of an action with a row that is refused. */
for (const [theme, language, viewport, path] of [
  ['light', 'vi', wide, '/reports?sort=receivedAt'],
  ['dark', 'en', wide, '/dossiers?state=returned_to_citizen'],
  ['dark', 'vi', phone, '/reports?sort=receivedAt'],
  ['light', 'en', phone, '/dossiers?state=returned_to_citizen'],
] as const) {
  test(`selected rows are clean: ${path} ${theme} ${language} ${viewport.width}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ storageState: stateOf('coordinator'), viewport });
    await context.addCookies([
      { name: 'congvu-theme', value: theme, url: baseURL ?? '' },
      { name: 'congvu-language', value: language, url: baseURL ?? '' },
    ]);
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(path);
    await page.locator('.MuiDataGrid-row, main li').getByRole('checkbox').first().check();
    const bar = page.getByRole('region', { name: /^(Các dòng đã chọn|Selected rows)$/ });
    await expect(bar).toBeVisible();
    const serious = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id }) => id);
    };
    expect(await serious()).toEqual([]);
    await bar.getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('combobox').first()).toBeFocused();
    await expect(dialog.getByRole('list')).toBeVisible();
    expect(await serious()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(heard).toEqual([]);
    await context.close();
  });
}

import { expect, test, type Page } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const menuOf = (page: Page) =>
  page.getByRole('button', { name: /^(Tài khoản và tuỳ chọn|Account and preferences): / });
const rowHeight = async (page: Page) =>
  (await page.locator('.MuiDataGrid-row').first().boundingBox())?.height ?? 0;

/** L1, L3, L5: theme, language and density at a click, without losing what is typed, and kept after a reload. */
test('dark, English and wider rows come at a click and stay after a reload', async ({ page }) => {
  await page.goto('/reports');
  const html = page.locator('html');
  await expect(page.locator('.MuiDataGrid-row').first()).toBeVisible();
  const compact = await rowHeight(page);
  const jump = page.getByRole('textbox', { name: 'Đến phản ánh, hồ sơ theo mã' });
  await jump.fill('PA-2026-');

  await menuOf(page).click();
  await page.getByRole('button', { name: 'Tối' }).click();
  await expect(html).toHaveAttribute('data-color-scheme', 'dark');
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(Math.max(...(ground.match(/\d+/g) ?? ['255']).slice(0, 3).map(Number))).toBeLessThan(80);
  await page.getByRole('button', { name: 'Thoáng' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reports', includeHidden: true })).toBeAttached();
  await expect(html).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Jump to a report or dossier by code' })).toHaveValue(
    'PA-2026-',
  );
  expect(await rowHeight(page)).toBeGreaterThan(compact);

  await page.reload();
  await expect(html).toHaveAttribute('data-color-scheme', 'dark');
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  await expect(page.locator('.MuiDataGrid-row').first()).toBeVisible();
  expect(await rowHeight(page)).toBeGreaterThan(compact);
});

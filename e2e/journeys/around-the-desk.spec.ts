import { expect, test } from '@playwright/test';
import { demoPassword, openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

/** D1: an admin names a state; every screen calls it so, and the history says who did it. */
test('an office calls a state by its own name', async ({ page, browser }) => {
  const admin = await openAs(browser, 'admin');
  const rename = async (vi: string, en: string) => {
    await admin.goto('/admin/states');
    await admin.getByRole('button', { name: 'Đổi tên: Người dân rút' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Tên hiển thị' }).fill(vi);
    await dialog.getByRole('textbox', { name: 'Tên tiếng Anh' }).fill(en);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog).toBeHidden();
  };
  await rename('Công dân tự rút', 'Taken back');
  await expect(admin.locator('[data-state="withdrawn"]')).toContainText('Công dân tự rút');
  await expect(admin.getByRole('listitem').filter({ hasText: 'Công dân tự rút' }).first()).toContainText(
    'Đổi tên trạng thái',
  );
  await expect
    .poll(async () => {
      await page.goto('/reports?state=withdrawn');
      return page.getByText('Công dân tự rút').count();
    })
    .toBeGreaterThan(0);

  await rename('', '');
  await expect(admin.locator('[data-state="withdrawn"]')).toContainText('Người dân rút');
  await admin.context().close();
});

/** B13: one key, the code, Enter, from anywhere. B7: reload and Back bring the same list. */
test('a code leads to its report, and Back to the list as it was', async ({ page }) => {
  await page.goto('/reports?status=open&sort=dueAt&pageSize=50&page=2');
  const first = page.locator('a[href^="/reports/PA-"]').first();
  await expect(first).toBeVisible();
  const code = (await first.textContent())?.trim() ?? '';
  await page.reload();
  await expect(page.locator('a[href^="/reports/PA-"]').first()).toHaveText(code);

  await page.keyboard.press('/');
  await page.keyboard.type(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/reports/${code}$`));
  await page.goBack();
  await expect(page).toHaveURL(/status=open/);
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator('a[href^="/reports/PA-"]').first()).toHaveText(code);
});

/** L3: the language changes where one stands; what is typed stays. */
test('the language changes at run time and nothing typed is lost', async ({ page }) => {
  await page.goto('/reports/new');
  const description = page.locator('textarea:visible').first();
  await description.fill('Đèn đường tắt đã ba đêm');
  await page.getByRole('button', { name: /^Tài khoản và tuỳ chọn/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Reports' }).first()).toBeVisible();
  await expect(description).toHaveValue('Đèn đường tắt đã ba đêm');
});

/** The cookie is gone, as after signing out in another tab: the text survives, and is sent after signing in again. */
test('signing out elsewhere in the middle of a form loses no text', async ({ browser }) => {
  const page = await openAs(browser, 'coordinator');
  await page.goto('/reports/new');
  await expect(page.getByRole('textbox', { name: 'Nội dung phản ánh' })).toBeFocused();
  const typed = 'Nắp hố ga bị mất giữa đường.';
  await page.keyboard.type(typed);
  await page.keyboard.press('Tab');
  await page.keyboard.type('cay xanh');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('hong gai');
  await page.keyboard.press('Enter');
  await page.context().clearCookies();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await expect(dialog).toBeVisible();
  await dialog.locator('input[type="password"]').fill(demoPassword);
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Nội dung phản ánh' })).toHaveValue(typed);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('saved-code')).toContainText(/PA-\d{4}-\d{6}/);
  await page.context().close();
});

/** L14: a 1366 × 768 screen at 150 % leaves 911 × 512 points; nothing is cut off at the side. */
test('nothing is lost at 150 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 911, height: 512 });
  await page.goto('/reports');
  const code = await page.locator('a[href^="/reports/PA-"]').first().textContent();
  for (const address of ['/reports', `/reports/${code?.trim()}`, '/reports/new', '/dashboard', '/account']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const over = await page.evaluate(() => {
      const main = document.querySelector('main');
      return Math.max(
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        main ? main.scrollWidth - main.clientWidth : 0,
      );
    });
    expect([address, over]).toEqual([address, 0]);
  }
});

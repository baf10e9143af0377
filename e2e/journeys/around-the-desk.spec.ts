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

/** L3: the office words a text anew; open pages speak it, without a reload and without a build. */
test('an admin words a text anew, and an open page says it', async ({ page, browser }) => {
  await page.goto('/reports?receivedTo=2026-06-30');
  await expect(page.getByText(/^Lúc \d/)).toBeVisible();
  const admin = await openAs(browser, 'admin');
  await admin.goto('/admin/texts');
  await admin.getByRole('searchbox', { name: /^Mã hoặc câu chữ/ }).fill('luc time grid');
  await admin.getByRole('button', { name: 'Tìm' }).click();
  await expect(admin).toHaveURL(/q=luc/);
  await admin.getByRole('link', { name: 'grid.asOf' }).click();
  const words = admin.getByRole('textbox', { name: 'Tiếng Việt' });
  await words.fill('Số liệu mới nhất');
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await expect(admin.getByText('Còn thiếu so với câu gốc: {time}.')).toBeVisible();
  await expect(words).toHaveValue('Số liệu mới nhất');
  await words.fill('Số liệu <b>lúc {time}');
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await expect(admin.getByText(/^Không đọc được câu này ở ký tự thứ/)).toBeVisible();
  await words.fill('Số liệu đến {time} <3');
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await expect(admin.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible();
  await expect(page.getByText(/^Số liệu đến \d.* <3$/)).toBeVisible();
  await expect(admin.getByRole('listitem').filter({ hasText: 'Sửa câu chữ' })).toContainText('Số liệu đến');

  await admin.getByRole('button', { name: 'Dùng lại câu gốc: Tiếng Việt' }).click();
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText(/^Lúc \d/)).toBeVisible();
  await admin.context().close();
});

/** B7: what is too long for a message travels as a short link; it leads through the sign-in to the same question. */
test('a list with twenty conditions is sent as a short link', async ({ page, browser }) => {
  const asked =
    '/reports?q=ngap&status=open&state=new,accepted&category=duong-bo&commune=07195&department=so-xay-dung' +
    '&noDepartment=true&assignee=1&unassigned=true&channel=app&urgency=urgent&flow=field&lateness=late&outcome=met' +
    '&private=false&receivedFrom=2026-01-01&receivedTo=2026-06-30&dueFrom=2026-01-02&dueTo=2026-07-31&closedFrom=2026-02-01';
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(asked);
  const copy = page.getByRole('button', { name: 'Sao chép liên kết' });
  await copy.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Đã sao chép' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toMatch(/^\/l\/[1-9A-HJ-NP-Za-km-z]{8,}$/);

  const outside = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();
  await outside.goto(link);
  await expect(outside).toHaveURL(/\/login\?callbackUrl=%2Fl%2F/);
  await outside.getByRole('textbox', { name: 'Thư điện tử' }).fill('specialist@congvu.example');
  await outside.locator('input[type="password"]').fill(demoPassword);
  await outside.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(outside).toHaveURL(asked);
  await expect(outside.getByRole('button', { name: /^Bỏ điều kiện/ })).toHaveCount(21);
  await outside.context().close();
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

import { expect, test, type Page } from '@playwright/test';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const panel = (page: Page, name: string) => page.getByRole('form', { name });

async function enterReport(page: Page): Promise<string> {
  await page.goto('/reports/new');
  await expect(page.getByRole('textbox', { name: 'Nội dung phản ánh' })).toBeFocused();
  await page.keyboard.type('Cây nghiêng sát dây điện. Rất nguy hiểm.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('cay xanh');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('hong gai');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  const saved = page.getByTestId('saved-code');
  await expect(saved).toContainText(/PA-\d{4}-\d{6}/);
  return (await saved.textContent())?.trim() ?? '';
}

/** B22: two officers have the same report open; the second save is refused, shows what changed, and loses nothing. */
test('a stale save is refused, shows what changed and keeps what was typed', async ({ page, browser }) => {
  const code = await enterReport(page);
  const other = await openAs(browser, 'coordinator');
  await Promise.all([page.goto(`/reports/${code}`), other.goto(`/reports/${code}`)]);
  const reason = 'Không thuộc thẩm quyền của tỉnh, đã hướng dẫn người dân.';
  await page.getByRole('button', { name: 'Từ chối' }).click();
  await panel(page, 'Từ chối').getByRole('textbox', { name: 'Lý do' }).fill(reason);

  // Meanwhile the other officer classifies it as urgent.
  await other.keyboard.press('c');
  const classify = panel(other, 'Phân loại');
  await classify.getByRole('combobox', { name: 'Mức độ' }).click();
  await other.getByRole('option', { name: 'Khẩn' }).click();
  await classify.getByRole('button', { name: 'Phân loại' }).click();
  await expect(classify).toBeHidden();

  await panel(page, 'Từ chối').getByRole('textbox', { name: 'Lý do' }).press('Control+Enter');
  const refused = page.getByRole('alert').filter({ hasText: 'Phản ánh đã thay đổi trong lúc bạn soạn' });
  await expect(refused).toBeVisible();
  const changed = refused.locator('[data-changed="urgency"]');
  await expect(changed).toContainText('Thường');
  await expect(changed).toContainText('Khẩn');
  await expect(panel(page, 'Từ chối').getByRole('textbox', { name: 'Lý do' })).toHaveValue(reason);

  // A second Ctrl+Enter overwrites nothing; what was typed survives even a reload.
  await panel(page, 'Từ chối').getByRole('textbox', { name: 'Lý do' }).press('Control+Enter');
  await expect(refused).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-state="new"]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Từ chối' }).click();
  await expect(panel(page, 'Từ chối').getByRole('textbox', { name: 'Lý do' })).toHaveValue(reason);

  // Against the version that is on screen now, it is saved.
  await panel(page, 'Từ chối').getByRole('textbox', { name: 'Lý do' }).press('Control+Enter');
  await expect(page.locator('[data-state="rejected"]').first()).toBeVisible();
  await other.context().close();
});

test('the refused save can be repeated knowingly on the new version', async ({ page, browser }) => {
  const code = await enterReport(page);
  const other = await openAs(browser, 'coordinator');
  await Promise.all([page.goto(`/reports/${code}`), other.goto(`/reports/${code}`)]);
  await page.getByRole('button', { name: 'Phân loại' }).click();
  await other.getByRole('button', { name: 'Tiếp nhận' }).click();
  await panel(other, 'Tiếp nhận').getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(other.locator('[data-state="accepted"]').first()).toBeVisible();

  // The page of the first officer stays still and says that something changed.
  await expect(page.getByRole('status').filter({ hasText: 'vừa thay đổi phản ánh này' })).toBeVisible();
  const form = panel(page, 'Phân loại');
  await form.getByRole('button', { name: 'Phân loại' }).click();
  await form.getByRole('button', { name: 'Giữ của tôi và lưu lại' }).click();
  await expect(form).toBeHidden();
  await expect(page.locator('[data-state="accepted"]').first()).toBeVisible();
  await other.context().close();
});

/** E5: the box for colleagues is no door to the citizen. */
test('an internal note cannot be sent by the key that sends an answer', async ({ page }) => {
  const code = await enterReport(page);
  await page.goto(`/reports/${code}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Ghi cho đồng nghiệp' });
  await expect(note).toBeFocused();
  await page.keyboard.type('Gọi lại cho đội cây xanh.');
  await page.keyboard.press('Control+Enter');
  await expect(note).toHaveValue('Gọi lại cho đội cây xanh.');
  await page.getByRole('button', { name: 'Lưu ghi chú nội bộ' }).click();
  await expect(note).toHaveValue('');
  const entry = page.getByRole('listitem').filter({ hasText: 'Gọi lại cho đội cây xanh.' });
  await expect(entry).toContainText('Chỉ nội bộ');
  await page.getByRole('button', { name: 'Người dân thấy' }).click();
  await expect(entry).toBeHidden();
});

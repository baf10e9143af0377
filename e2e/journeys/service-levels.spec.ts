import { expect, test } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.describe('service levels', () => {
  test.use({ storageState: stateOf('admin') });

  test('a new version is made by keyboard from the one in force, refused for today, and taken back', async ({
    page,
  }) => {
    await page.goto('/admin/service-levels');
    await page.getByRole('row').nth(1).getByRole('link').press('Enter');
    await page.getByRole('link', { name: 'Phiên bản mới từ: Khẩn' }).press('Enter');
    const from = page.getByLabel('Có hiệu lực từ');
    const tomorrow = await from.inputValue();
    await from.fill('2026-01-05');
    await page.getByLabel('Nhắc trước (giờ)').fill('abc');
    await page.getByRole('button', { name: 'Lưu phiên bản mới' }).press('Enter');
    await expect(page.getByText('Nhập số giờ từ 0,5 đến 400.')).toBeVisible();
    await page.getByLabel('Nhắc trước (giờ)').fill('2,5');
    await page.getByRole('button', { name: 'Lưu phiên bản mới' }).press('Enter');
    await expect(page.getByText(/^Sớm nhất là ngày mai: /)).toBeVisible();
    await from.fill(tomorrow);
    await page.getByRole('button', { name: 'Lưu phiên bản mới' }).press('Enter');
    const planned = page.getByRole('table', { name: 'Sắp áp dụng' });
    await expect(planned.getByText('nhắc trước 2,5 giờ, mỗi cấp sau 8 giờ')).toBeVisible();
    await planned.getByRole('button', { name: 'Rút lại phiên bản: Khẩn' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Nhầm ngày');
    await dialog.getByRole('button', { name: 'Rút lại' }).press('Enter');
    await expect(planned).toHaveCount(0);
    await expect(page.getByText('Rút lại phiên bản sắp áp dụng')).toBeVisible();
  });
});

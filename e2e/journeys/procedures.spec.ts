import { expect, test } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('admin') });

/** DD/MM/YYYY and YYYY-MM-DD of a day to come, in the office's time zone. */
function dayAhead(days: number) {
  const iso = new Date(Date.now() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  return { iso, text: iso.split('-').reverse().join('/') };
}

/** By keyboard alone: found by two words without marks, a new version with an added step and document, changed before it begins. */
test('a procedure gets a new version by keyboard; the one in force stands', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/admin/procedures');
  await page.getByRole('searchbox', { name: 'Tìm tên, mã, lĩnh vực' }).focus();
  await page.keyboard.type('cap doi dat');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=cap\+doi\+dat/);
  const found = page.getByRole('link', { name: 'Cấp đổi giấy chứng nhận quyền sử dụng đất' });
  await expect(found).toBeVisible();
  await expect(page.getByRole('row').filter({ has: found })).toContainText('chưa xác minh');
  await found.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cấp đổi giấy chứng nhận quyền sử dụng đất',
  );
  const steps = page.getByRole('table', { name: 'Các bước giải quyết' });
  await expect(steps.getByRole('row')).toHaveCount(7);

  await page.getByRole('link', { name: 'Tạo phiên bản mới' }).press('Enter');
  const from = page.getByLabel('Có hiệu lực từ');
  await expect(from).toBeVisible();
  await from.fill(dayAhead(20).iso);
  await page.getByRole('textbox', { name: 'Thời hạn', exact: true }).fill('8');
  // Enter in the last step adds one below, and the caret stands in it.
  const rows = page.getByRole('group', { name: 'Các bước giải quyết', exact: true });
  await rows.getByRole('textbox', { name: '% thời hạn' }).last().press('Enter');
  await page.keyboard.type('Lưu hồ sơ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('5');
  await expect(rows.getByRole('status')).toHaveText('Tổng 105 %, cần đúng 100 %');
  await page.getByRole('button', { name: 'Lưu phiên bản mới' }).press('Enter');
  await expect(rows).toContainText('Tổng tỷ lệ các bước phải đúng 100 %.');
  await rows.getByRole('textbox', { name: '% thời hạn' }).nth(1).fill('40');
  await expect(rows.getByRole('status')).toHaveText('Tổng 100 %');
  // The new step goes up one place, and the focus with it.
  await rows.getByRole('textbox', { name: 'Bước', exact: true }).last().press('Alt+ArrowUp');
  await expect(rows.getByRole('textbox', { name: 'Bước', exact: true }).nth(5)).toBeFocused();
  await expect(rows.getByRole('textbox', { name: 'Bước', exact: true }).nth(5)).toHaveValue('Lưu hồ sơ');
  await page.getByRole('button', { name: 'Lưu phiên bản mới' }).press('Enter');

  await expect(page.getByRole('heading', { name: `Từ ${dayAhead(20).text}`, exact: true })).toBeVisible();
  await expect(steps.getByRole('row')).toHaveCount(8);
  const versions = page.getByRole('region', { name: 'Các phiên bản' });
  await expect(versions.getByRole('listitem').first()).toContainText('Dự kiến');
  await expect(versions.getByRole('listitem').nth(1)).toContainText('Đang có hiệu lực');
  const history = page.getByRole('region', { name: 'Lịch sử thay đổi' });
  await expect(history).toContainText('Thời hạn: 10 → 8');

  // Not begun yet: it can still be changed, and its day moved.
  await page.getByRole('link', { name: 'Sửa bản dự kiến' }).press('Enter');
  await expect(from).toHaveValue(dayAhead(20).iso);
  await from.fill(dayAhead(10).iso);
  await page.getByRole('button', { name: 'Lưu', exact: true }).first().press('Enter');
  await expect(page.getByRole('heading', { name: `Từ ${dayAhead(10).text}`, exact: true })).toBeVisible();

  // The version in force says what it said, and only offers a new one.
  await versions.getByRole('listitem').nth(1).getByRole('link').press('Enter');
  await expect(steps.getByRole('row')).toHaveCount(7);
  await expect(page.getByText('10 ngày làm việc', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sửa bản dự kiến' })).toHaveCount(0);

  await versions.getByRole('listitem').first().getByRole('link').press('Enter');
  await page.getByRole('button', { name: 'Bỏ bản dự kiến' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Lý do' })).toBeFocused();
  await page.keyboard.type('Chỉ là thử nghiệm.');
  await page.keyboard.press('Enter');
  await expect(versions.getByRole('listitem').first()).toContainText('Đang có hiệu lực');
  await expect(history).toContainText('Chỉ là thử nghiệm.');
});

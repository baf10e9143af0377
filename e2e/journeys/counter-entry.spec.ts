import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

/** A15, F18's sister: a call at the hotline is entered by keyboard alone in under a minute, and read back by its code. */
test('a call is entered by keyboard in under a minute', async ({ page }) => {
  await page.goto('/reports/new');
  const description = page.getByRole('textbox', { name: 'Nội dung phản ánh' });
  await expect(description).toBeFocused();
  const started = Date.now();

  // Ctrl+Enter with nothing typed names what is missing and goes to the first of it.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Cần nhập nội dung phản ánh.')).toBeVisible();
  await expect(page.getByText('Cần chọn lĩnh vực.')).toBeVisible();
  await expect(description).toBeFocused();

  await page.keyboard.type('Rác chất đống ở ngõ sau chợ. Đã ba ngày chưa thu gom.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('rac thai');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Lĩnh vực' })).toHaveValue(/rác/i);

  const commune = page.getByRole('combobox', { name: 'Xã, phường, đặc khu' });
  for (
    let press = 0;
    press < 12 && !(await commune.evaluate((input) => input === document.activeElement));
    press += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('bai chay');
  await page.keyboard.press('Enter');
  await expect(commune).toHaveValue(/Bãi Cháy/);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ngõ 12 sau chợ');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12');
  await page.keyboard.press('Control+Enter');

  // A bad phone number is named at its field, and nothing typed is lost.
  const phone = page.getByRole('textbox', { name: 'Số điện thoại' });
  await expect(phone).toBeFocused();
  await expect(phone).toHaveAccessibleDescription(/8–15 chữ số/);
  await expect(description).toHaveValue(/Rác chất đống/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0912 345 678');
  await page.keyboard.press('Control+Enter');

  const saved = page.getByTestId('saved-code');
  await expect(saved).toContainText(/PA-\d{4}-\d{6}/);
  expect(Date.now() - started).toBeLessThan(60_000);
  const code = (await saved.textContent())?.trim() ?? '';

  // Enter goes on to the next call with an empty form.
  await expect(page.getByRole('button', { name: 'Nhập tiếp' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(description).toBeFocused();
  await expect(description).toHaveValue('');

  await page.goto(`/reports/${code}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rác chất đống ở ngõ sau chợ.');
  await expect(page.getByText('Đã ba ngày chưa thu gom.')).toBeVisible();
});

test('what is typed at the counter survives a reload', async ({ page }) => {
  await page.goto('/reports/new');
  const description = page.getByRole('textbox', { name: 'Nội dung phản ánh' });
  await expect(description).toBeFocused();
  await page.keyboard.type('Đèn đường tắt');
  await page.reload();
  await expect(description).toHaveValue('Đèn đường tắt');
  await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  await expect(description).toHaveValue('');
});

test('the counter form has no serious accessibility problem', async ({ page }) => {
  await page.goto('/reports/new');
  await expect(page.getByRole('textbox', { name: 'Nội dung phản ánh' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

import { expect, test } from '@playwright/test';
import { lookUpPerson } from '../fixtures/look-up-person';
import { receiveDossier } from '../fixtures/receive-dossier';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const name = 'Vừ Mí Tra Cứu';

/** F13: dossiers by the name of their applicant; the address names nobody, and reload and Back keep what was found. */
test('a dossier is found by words of its applicant’s name', async ({ page, browser }) => {
  const code = await receiveDossier(page, { name, phone: '0966 200 301' });
  await page.goto('/dossiers?status=open');
  await page.getByRole('button', { name: 'Tìm người nộp' }).click();
  const typed = page.getByRole('textbox', { name: 'Họ tên, có thể kèm năm sinh' });
  await expect(typed).toBeFocused();
  await typed.fill('1985');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cần ít nhất một từ trong họ tên.')).toBeVisible();
  await expect(typed).toHaveValue('1985');
  await typed.fill('cuu tra vu');
  await page.keyboard.press('Enter');
  const chip = page.getByRole('button', { name: /Người nộp: cuu tra vu/ });
  await expect(chip).toBeVisible();
  await expect(page.getByRole('link', { name: code })).toBeVisible();
  expect(page.url()).toMatch(/[?&]applicant=[0-9a-f-]{36}/);
  expect(page.url()).not.toMatch(/cuu|tra/i);
  await page.reload();
  await expect(page.getByRole('link', { name: code })).toBeVisible();

  // The same address in somebody else's hands finds nothing and names nobody.
  const other = await openAs(browser, 'admin');
  await other.goto(page.url());
  await expect(other.getByText('Người nộp: lượt tìm đã hết hạn')).toBeVisible();
  await expect(other.getByRole('link', { name: code })).toHaveCount(0);
  await other.context().close();
  await chip.click();
  await expect(page).not.toHaveURL(/applicant=/);
  await page.goBack();
  await expect(chip).toBeVisible();
});

/** F14: no purpose, no list; then everything of one person on one page, masked until it is revealed. */
test('one person is looked up for a purpose', async ({ page, browser }) => {
  const phone = '0966200302';
  const code = await receiveDossier(page, { name, phone });
  await page.goto('/citizens');
  await page.getByRole('radio', { name: 'Số điện thoại' }).check();
  await page.getByRole('textbox', { name: /^Số điện thoại/ }).fill(phone);
  await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
  await expect(page.getByRole('combobox', { name: /^Mục đích/ })).toBeFocused();
  await expect(page).toHaveURL(/\/citizens$/);
  await expect(page.getByRole('textbox', { name: /^Số điện thoại/ })).toHaveValue(phone);

  const address = await lookUpPerson(page, phone);
  await expect(page.getByRole('link', { name: code })).toBeVisible();
  await expect(page.getByText('Tiếp người dân tại quầy')).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Xem thông tin' }).click();
  await expect(page.getByText(name)).toBeVisible();
  await page.getByRole('button', { name: 'Che lại' }).click();
  await expect(page.getByText(name)).toHaveCount(0);

  const other = await openAs(browser, 'admin');
  await other.goto(address);
  await expect(other.getByText('Lượt tra cứu đã hết hạn')).toBeVisible();
  await expect(other.getByText(code)).toHaveCount(0);
  await other.context().close();
});

/** F6: a second dossier of the same person and procedure is pointed out, and compared side by side. */
test('two dossiers that may be one are compared', async ({ page }) => {
  const phone = '0966200303';
  const first = await receiveDossier(page, { name, phone });
  const second = await receiveDossier(page, { name, phone });
  await page.goto(`/dossiers/${second}`);
  const similar = page.getByRole('region', { name: 'Hồ sơ có thể trùng' });
  const one = similar.getByRole('listitem').filter({ hasText: first });
  await expect(one).toContainText('Cùng số điện thoại');
  await similar.getByRole('link', { name: `So sánh với ${first}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'So sánh hai hồ sơ' })).toBeVisible();
  const phones = page.getByRole('listitem').filter({ hasText: 'Điện thoại' });
  await expect(phones).toContainText('Giống');
  await page.getByRole('link', { name: first }).click();
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
});

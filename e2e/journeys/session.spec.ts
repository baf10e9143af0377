import { expect, test, type Page } from '@playwright/test';
import { newPerson, signIn } from '../fixtures/new-person';
import { demoPassword, openAs } from '../fixtures/roles';

const text = 'Đèn đường tắt cả dãy phố. Tối rất khó đi.';

/** Fills the counter form so that it could be saved. */
async function fillForm(page: Page) {
  await page.goto('/reports/new');
  await expect(page.getByRole('textbox', { name: 'Nội dung phản ánh' })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await page.keyboard.type('chieu sang');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('bai chay');
  await page.keyboard.press('Enter');
}

async function continueWith(page: Page, title: string, password: string) {
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  await dialog.locator('input[autocomplete="current-password"]').fill('Sai-mat-khau-2026!');
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(dialog.getByRole('alert')).toContainText('không đúng');
  await dialog.locator('input[autocomplete="current-password"]').fill(password);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

async function saveWhatWasTyped(page: Page) {
  await expect(page.getByRole('textbox', { name: 'Nội dung phản ánh' })).toHaveValue(text);
  await page.getByRole('button', { name: 'Lưu phản ánh' }).click();
  await expect(page.getByTestId('saved-code')).toContainText(/PA-\d{4}-\d{6}/);
}

test('a session ended elsewhere asks for the password over the form, and the save then succeeds', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const person = await newPerson(browser, 'Điều phối viên');
  const elsewhere = await signIn(browser, person);
  await elsewhere.goto('/account');
  await elsewhere.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click();
  const confirm = elsewhere.getByRole('dialog', { name: 'Đăng xuất khỏi mọi thiết bị' });
  const page = await signIn(browser, person);
  await fillForm(page);
  await confirm.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click();
  await expect(elsewhere).toHaveURL(/\/login/);

  await page.keyboard.press('Control+Enter');
  await continueWith(page, 'Phiên làm việc đã kết thúc', person.password);
  await saveWhatWasTyped(page);
  await Promise.all([page, elsewhere].map((each) => each.context().close()));
});

test('after fifteen idle minutes the page is locked, and what was typed is still there', async ({
  browser,
}) => {
  const page = await openAs(browser, 'coordinator');
  await page.clock.install();
  await fillForm(page);
  await page.clock.fastForward('14:00');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.clock.fastForward('02:00');
  await continueWith(page, 'Phiên làm việc đã khoá', demoPassword);
  await saveWhatWasTyped(page);
  await page.context().close();
});

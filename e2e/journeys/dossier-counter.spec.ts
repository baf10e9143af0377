import { expect, test } from '@playwright/test';
import { stateOf } from '../fixtures/roles';
import { receiveDossier } from '../fixtures/receive-dossier';

test.use({ storageState: stateOf('coordinator') });

/** F18: a paper dossier is received by keyboard in under a minute, its receipt is a PDF, and the list and its page show it. */
test('a paper dossier is received at the counter, and found in the list', async ({ page }) => {
  const started = Date.now();
  const code = await receiveDossier(page, { name: 'Lê Thị Mai Thử', phone: '0987 100 200' });
  expect(Date.now() - started).toBeLessThan(60_000);

  const print = page.getByRole('link', { name: /^In giấy tiếp nhận số/ });
  await expect(print).toBeFocused();
  const promised = await page.getByText(/^Hẹn trả kết quả lúc/).textContent();
  const paper = await page.request.get((await print.getAttribute('href')) ?? '');
  expect(paper.headers()['content-type']).toBe('application/pdf');
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

  // The next dossier of the same person is filled in, and what papers are missing is named.
  await page.getByRole('button', { name: 'Hồ sơ tiếp theo' }).click();
  const procedure = page.getByRole('combobox', { name: /^Thủ tục hành chính/ });
  await procedure.fill('khai sinh');
  await page
    .getByRole('option', { name: /^Đăng ký khai sinh/ })
    .first()
    .click();
  // The answer about the person comes late: what is typed meanwhile stays.
  let answer = () => {};
  const typed = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/v1/counter/applicant', async (route) => {
    await typed;
    await route.continue();
  });
  await page.getByRole('textbox', { name: 'Điện thoại' }).fill('0987100200');
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'Địa chỉ' }).fill('Số 7 ngõ Mới');
  answer();
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('Lê Thị Mai Thử');
  await expect(page.getByRole('textbox', { name: 'Địa chỉ' })).toHaveValue('Số 7 ngõ Mới');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Thiếu|bắt buộc/).first()).toBeVisible();
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue('Lê Thị Mai Thử');

  // The list of dossiers has it, by its code and by the words of its procedure; its page says why it is due then.
  await page.goto(`/dossiers?q=${encodeURIComponent(code)}`);
  await page.getByRole('link', { name: code }).click();
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  await expect(page.getByText('2 · Được tiếp nhận')).toBeVisible();
  await expect(page.getByText('Lê Thị Mai Thử')).toHaveCount(0);
  const [time, day] = /(\d\d:\d\d) ngày (\d\d\/\d\d\/\d{4})/.exec(promised ?? '')?.slice(1) ?? [];
  await page.getByRole('link', { name: 'Vì sao hẹn ngày này?' }).click();
  const why = page.getByRole('region', { name: 'Vì sao hẹn ngày này?' });
  await expect(why).toContainText(String(day));
  await expect(why).toContainText(String(time));
  await page.goBack();
  await page.getByRole('link', { name: 'Về danh sách hồ sơ' }).click();
  await expect(page).toHaveURL(/\/dossiers\?q=/);
});

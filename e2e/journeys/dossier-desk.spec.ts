import { expect, test, type Page } from '@playwright/test';
import { receiveDossier } from '../fixtures/receive-dossier';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** C12: who holds a dossier is seen by others, holds them up, and loses it only by a reason that stays in the history. */
test('a dossier is held before it is acted on, and the lock is broken with a reason', async ({
  page,
  browser,
}) => {
  const code = await receiveDossier(page, { name: 'Lý Văn Khóa', phone: '0987 700 100' });
  // By its code from anywhere, as a report.
  await page.keyboard.press('/');
  await page.keyboard.type(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/dossiers/${code}$`));
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Bạn giữ đến \d\d:\d\d$/)).toBeVisible();

  const other = await openAs(browser, 'admin');
  await other.goto(`/dossiers/${code}`);
  await expect(other.getByText(/ giữ đến \d\d:\d\d$/)).toBeVisible();
  await expect(button(other, 'Chuyển bước')).toHaveCount(0);
  await button(other, 'Gỡ khóa').click();
  await form(other, 'Gỡ khóa')
    .getByRole('textbox', { name: 'Lý do' })
    .fill('Người giữ đã về, hồ sơ cần trả hôm nay.');
  await other.keyboard.press('Control+Enter');
  await expect(button(other, 'Chuyển bước')).toBeVisible();
  await expect(other.getByRole('listitem').filter({ hasText: 'Gỡ khóa hồ sơ' })).toContainText(
    'Người giữ đã về',
  );
  await other.context().close();
});

/** B22 on dossiers: the second save is refused, shows what changed, and loses nothing. */
test('a stale save of a dossier is refused, shows what changed and keeps what was typed', async ({
  page,
  browser,
}) => {
  const code = await receiveDossier(page, { name: 'Lý Thị Cũ', phone: '0987 700 200' });
  const other = await openAs(browser, 'admin');
  await Promise.all([page.goto(`/dossiers/${code}`), other.goto(`/dossiers/${code}`)]);
  const reason = 'Không thuộc thẩm quyền, đã hướng dẫn nộp nơi khác.';
  await button(page, 'Dừng giải quyết').click();
  await form(page, 'Dừng giải quyết').getByRole('textbox', { name: 'Lý do' }).fill(reason);
  await button(other, 'Chuyển bước').click();
  const gives = form(other, 'Chuyển bước');
  await gives.getByRole('combobox', { name: 'Đơn vị nhận' }).fill('so xay dung');
  await other.keyboard.press('Enter');
  // Papers that stay behind need a word about where they are.
  await gives.getByRole('button', { name: 'Chuyển bước' }).click();
  await expect(gives.getByText(/^Chưa giao kèm/)).toBeVisible();
  await gives.getByRole('textbox', { name: 'Lời dặn' }).fill('Bản giấy gửi sau.');
  await gives.getByRole('button', { name: 'Chuyển bước' }).click();
  await expect(gives).toBeHidden();

  await form(page, 'Dừng giải quyết').getByRole('button', { name: 'Dừng giải quyết' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'Hồ sơ đã thay đổi trong lúc bạn soạn' });
  await expect(refused.locator('[data-changed="department"]')).toContainText('Sở Xây dựng');
  await expect(refused.locator('[data-changed="state"]')).toContainText('Đang xử lý');
  await expect(form(page, 'Dừng giải quyết').getByRole('textbox', { name: 'Lý do' })).toHaveValue(reason);
  await refused.getByRole('button', { name: 'Giữ của tôi và lưu lại' }).click();
  await expect(page.getByText('8 · Dừng xử lý')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Mẫu 05/ })).toBeVisible();
  await other.context().close();
});

/** Scans are added to their paper and opened by whoever may see the applicant; papers say why they cannot be issued. */
test('a scan is added to its paper, the applicant is shown with a reason, and a paper says why not', async ({
  page,
}) => {
  const code = await receiveDossier(page, { name: 'Lý Thị Quét', phone: '0987 700 300' });
  await page.goto(`/dossiers/${code}`);
  const documents = page.getByRole('region', { name: 'Thành phần hồ sơ' });
  await documents
    .locator('input[type="file"]')
    .nth(1)
    .setInputFiles({
      name: 'to-khai.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF'),
    });
  const scan = documents.getByRole('link', { name: 'to-khai.pdf' });
  await expect(scan).toBeVisible();
  const opened = await page.request.get((await scan.getAttribute('href')) ?? '');
  expect(opened.headers()['content-type']).toBe('application/pdf');
  await documents
    .locator('input[type="file"]')
    .nth(1)
    .setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(documents.getByText(/“anh.jpg”/)).toBeVisible();

  await expect(page.getByText('Lý Thị Quét')).toHaveCount(0);
  await button(page, 'Hiện thông tin').click();
  await page.getByRole('textbox', { name: /^Lý do xem/ }).fill('Gọi điện hỏi thêm về tờ khai.');
  await button(page, 'Ghi nhật ký và hiện').click();
  await expect(page.getByText('Lý Thị Quét')).toBeVisible();

  const papers = page.getByRole('region', { name: 'Giấy tờ đã cấp' });
  await expect(papers.locator('[data-offer="apology"]')).toContainText('hồ sơ chưa quá ngày hẹn');
  await expect(papers.locator('[data-offer="refusal"]')).toContainText('hồ sơ không bị từ chối');
  const file = await page.request.get(
    (await papers.getByRole('link', { name: /không tên cán bộ/ }).getAttribute('href')) ?? '',
  );
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

/** F15: from the list of late dossiers to the apology, and the public list says so without a name. */
test('a late dossier gets its apology, and the public list knows', async ({ page, browser }) => {
  await page.goto('/dossiers');
  await page.getByRole('link', { name: 'Thiếu văn bản xin lỗi' }).click();
  const row = page.locator('[data-late]').first();
  const code = (await row.getAttribute('data-late')) ?? '';
  await row.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Lý do chậm' }).fill('Chờ ý kiến của cơ quan phối hợp.');
  await dialog.getByRole('button', { name: 'Lập', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Lý do chậm' })).toHaveValue(
    'Chờ ý kiến của cơ quan phối hợp.',
  );
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Hẹn trả lại vào ngày').fill(inAWeek);
  await dialog.getByRole('button', { name: 'Lập', exact: true }).click();
  await expect(page.getByText(`của ${code}.`)).toBeVisible();
  await expect(page.locator(`[data-late="${code}"]`)).toHaveCount(0);
  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto('/late');
  await expect(citizen.getByRole('row').filter({ hasText: code })).toContainText('Đã gửi');
  await citizen.context().close();
});

/** Form 07: the register of the agency that the officer works at, as PDF. */
test('the register of a month is printed', async ({ page }) => {
  await receiveDossier(page, { name: 'Lý Văn Sổ', phone: '0987 700 400' });
  await page.goto('/dossiers');
  await page.getByRole('link', { name: 'Sổ theo dõi' }).click();
  const csv = await page.getByRole('link', { name: 'Tải CSV' }).getAttribute('href');
  const answer = await page.request.get(csv ?? '');
  expect(answer.headers()['content-type']).toContain('text/csv');
  await page.getByLabel('Đến ngày').fill('2020-01-01');
  await expect(page.getByText('Ngày cuối phải không trước ngày đầu.')).toBeVisible();
});

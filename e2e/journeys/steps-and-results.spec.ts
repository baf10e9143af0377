import { randomUUID } from 'node:crypto';
import { expect, test, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const bearer = { headers: { authorization: 'Bearer demo-token-coordinator' } };
type Known = { code: string; version: number; department: { id: number } | null };

/** A report of this category that a department works on. */
async function reportInWork(request: APIRequestContext, categoryCode: string): Promise<string> {
  const made = await request.post('/api/v1/reports', {
    ...bearer,
    data: {
      categoryCode,
      description: 'Loa kéo hát sau 22 giờ. Cả ngõ không ngủ được.',
      address: 'Số 3 ngõ Hoa Phượng',
    },
  });
  expect(made.status()).toBe(201);
  const { code } = (await made.json()) as Known;
  const known = (await (await request.get(`/api/v1/reports/${code}`, bearer)).json()) as Known;
  const { rows } = (await (await request.get('/api/v1/reports?state=in_progress', bearer)).json()) as {
    rows: Known[];
  };
  const other = (await (await request.get(`/api/v1/reports/${rows[0]?.code}`, bearer)).json()) as Known;
  const leadDepartmentId = known.department?.id ?? other.department?.id;
  for (const [action, data] of [
    ['assign', { version: known.version, leadDepartmentId }],
    ['start', { version: known.version + 1 }],
  ] as const)
    expect((await request.post(`/api/v1/reports/${code}/${action}`, { ...bearer, data })).status()).toBe(200);
  return code;
}

async function begin(page: Page, action: string): Promise<Locator> {
  await page.getByRole('button', { name: action, exact: true }).click();
  const form = page.getByRole('form', { name: action, exact: true });
  await expect(form).toBeVisible();
  return form;
}

test('an admin adds a step, an officer sets it, and the filter finds exactly its reports', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const mark = randomUUID().slice(0, 6);
  const name = `Chờ thợ ${mark}`;
  const admin = await openAs(browser, 'admin');
  await admin.goto('/admin/states');
  await admin.getByRole('button', { name: 'Thêm bước dưới: Đang xử lý' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Thêm bước dưới: Đang xử lý' });
  await dialog.getByRole('textbox', { name: 'Tên hiển thị' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Tên tiếng Anh' }).fill('Đang xử lý');
  await dialog.getByRole('button', { name: 'Tạo mới' }).click();
  await expect(dialog.getByText('Chỉ dùng chữ thường không dấu, số và dấu gạch nối.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Tên tiếng Anh' }).fill(`Waiting for a worker ${mark}`);
  await dialog.getByRole('textbox', { name: 'Mã' }).fill(`cho-tho-${mark}`);
  await dialog.getByRole('button', { name: 'Tạo mới' }).click();
  const row = admin.locator(`[data-step-row="cho-tho-${mark}"]`);
  await expect(row).toContainText(name);

  const code = await reportInWork(request, 'noise');
  await page.goto(`/reports/${code}`);
  const form = await begin(page, 'Đặt bước nội bộ');
  await form.getByRole('combobox', { name: 'Bước nội bộ' }).click();
  await page.getByRole('option', { name }).click();
  await form.getByRole('button', { name: 'Đặt bước nội bộ' }).click();
  await expect(page.locator(`[data-step="cho-tho-${mark}"]`).first()).toHaveText(name);
  await expect(page.getByRole('listitem').filter({ hasText: 'Chuyển bước nội bộ' })).toContainText(name);

  await page.goto('/reports');
  const filter = page.getByRole('combobox', { name: 'Trạng thái' });
  await filter.fill(`cho tho ${mark}`);
  await page.getByRole('option', { name }).click();
  await expect(page).toHaveURL(new RegExp(`localState=cho-tho-${mark}`));
  await expect(page.getByText('1 phản ánh', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: code })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: code })).toBeVisible();
  await expect(page.getByRole('button', { name: `Bỏ điều kiện Trạng thái: ${name}` })).toBeVisible();

  // Out of use, it stays readable where it stands.
  await row.getByRole('button', { name: 'Ngừng sử dụng' }).click();
  const retire = admin.getByRole('dialog', { name: `Ngừng sử dụng: ${name}` });
  await retire.getByRole('textbox', { name: 'Lý do' }).fill('Không dùng nữa.');
  await retire.getByRole('button', { name: 'Ngừng sử dụng' }).click();
  await expect(row.getByRole('button', { name: 'Dùng lại' })).toBeVisible();
  await page.goto(`/reports/${code}`);
  await expect(page.locator(`[data-step="cho-tho-${mark}"]`).first()).toHaveText(name);
  await admin.context().close();
});

test('a category asks for a result code and a photo: no answer without, and one with', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(90_000);
  const admin = await openAs(browser, 'admin');
  await admin.goto('/admin/categories');
  await admin.getByRole('link', { name: 'Tiếng ồn' }).click();
  const guards = [
    admin.getByRole('checkbox', { name: 'Bắt buộc mã kết quả' }),
    admin.getByRole('checkbox', { name: 'Bắt buộc ảnh kết quả' }),
  ];
  for (const guard of guards) await guard.check();
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(admin.getByText('Sửa lĩnh vực').first()).toBeVisible();

  const code = await reportInWork(request, 'noise');
  await page.goto(`/reports/${code}`);
  const form = await begin(page, 'Trả lời');
  await expect(form.getByRole('note')).toContainText('cần mã kết quả và ít nhất một ảnh kết quả');
  const answer = form.getByRole('textbox', { name: 'Nội dung trả lời người dân' });
  const text = 'Tổ công tác đã nhắc nhở, hộ kinh doanh cam kết không tái phạm.';
  await answer.fill(text);
  const send = form.getByRole('button', { name: 'Trả lời', exact: true });
  await send.click();
  await expect(form.getByText('Cần chọn mã kết quả.')).toBeVisible();
  await expect(form.getByText('Cần có ít nhất một ảnh kết quả.')).toBeVisible();
  await expect(answer).toHaveValue(text);

  await form.getByRole('combobox', { name: 'Mã kết quả' }).click();
  await page.getByRole('option', { name: 'Đã giải thích, hướng dẫn' }).click();
  const photos = form.getByRole('group', { name: /^Ảnh kết quả/ });
  await photos
    .locator('input[type="file"]')
    .setInputFiles({ name: 'van-ban.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a photo') });
  await expect(photos.getByRole('alert')).toContainText('“van-ban.jpg” không phải ảnh');
  const jpeg = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  await photos
    .locator('input[type="file"]')
    .setInputFiles({ name: 'hien-truong.jpg', mimeType: 'image/jpeg', buffer: jpeg });
  await expect(photos.getByRole('button', { name: 'Xem ảnh 1 trên 1' })).toBeVisible();
  await expect(answer).toHaveValue(text);
  await send.click();
  await expect(page.locator('[data-state="answered"]').first()).toBeVisible();
  const result = page.getByRole('region', { name: 'Kết quả xử lý' });
  await expect(result).toContainText('Đã giải thích, hướng dẫn');
  await expect(result.getByRole('button', { name: 'Xem ảnh 1 trên 1' })).toBeVisible();

  for (const guard of guards) await guard.uncheck();
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(admin.getByText('Sửa lĩnh vực').nth(1)).toBeVisible();
  await admin.context().close();
});

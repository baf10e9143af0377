import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openAs, stateOf } from '../fixtures/roles';

/** L11: every empty, refused, slow and broken state says why and what next; each is provoked, and its way on is taken. */
test.use({ storageState: stateOf('coordinator') });

const firstRow = (page: Page) => page.locator('.MuiDataGrid-row').first();
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** The built files that hold the grid: the part of a page that comes last. */
function gridParts(): string[] {
  const folder = path.resolve(
    import.meta.dirname,
    '../..',
    process.env.NEXT_DIST_DIR ?? '.next',
    'static/chunks',
  );
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return files.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes('"MuiDataGrid"'));
}

/** A promise to be kept from outside: holds an answer back until the test has looked. */
function hold() {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  return { held, letGo };
}

test('a list without rows says why, and leads on', async ({ page, browser }) => {
  await page.goto('/reports?q=zzzz%20qqqq');
  const none = said(page, 'Không có phản ánh nào khớp');
  await expect(none).toContainText('Bỏ bớt điều kiện hoặc sửa từ khoá');
  await none.getByRole('button', { name: 'Xoá tất cả' }).click();
  await expect(firstRow(page)).toBeVisible();

  await page.goto('/reports?page=900&state=foo');
  await expect(page.getByRole('alert').filter({ hasText: 'state=foo' })).toBeVisible();
  await said(page, 'Không có trang này').getByRole('button', { name: 'Trang đầu' }).click();
  await expect(firstRow(page)).toBeVisible();

  const admin = await openAs(browser, 'admin');
  await admin.goto('/admin/people?q=zzzz');
  await expect(said(admin, 'Không có kết quả')).toContainText('Bỏ bớt điều kiện');
  await admin.getByRole('link', { name: 'Xoá bộ lọc' }).click();
  await expect(admin.getByRole('table')).toBeVisible();
  await admin.goto('/admin/texts?page=99');
  await said(admin, 'Không có trang này').getByRole('link', { name: 'Trang đầu' }).click();
  await expect(admin.getByRole('table')).toBeVisible();
  await admin.context().close();
});

const refusals = [
  ['/reports/PA-2026-999999', 404, 'Không tìm thấy phản ánh', 'kiểm tra lại mã', 'Về danh sách'],
  ['/l/abcdefgh', 404, 'Không có liên kết ngắn này', 'sao chép lại liên kết', 'Về trang đầu'],
  ['/nothing-here', 404, 'Không tìm thấy', 'kiểm tra lại địa chỉ', 'Về trang đầu'],
  ['/admin/roles', 403, 'Bạn không có quyền xem trang này', 'đề nghị quản trị cấp quyền', 'Về trang đầu'],
] as const;

test('what is not there or not allowed says so, with its status, and leads on', async ({ page }) => {
  for (const [address, status, title, next, button] of refusals) {
    expect((await page.goto(address))?.status(), address).toBe(status);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: title })).toContainText(next);
    await page.getByRole('link', { name: button, exact: true }).click();
    await expect(page, address).toHaveURL('/reports');
  }
});

test('a page on its way says so, and a part that did not arrive can be asked for again', async ({ page }) => {
  await page.clock.install();
  await page.goto('/reports');
  await expect(firstRow(page)).toBeVisible();
  const slow = hold();
  await page.route('**/dashboard?_rsc=*', async (route) => {
    await slow.held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Bảng chỉ đạo' }).click();
  await expect(page.getByRole('progressbar', { name: 'Đang tải…' })).toBeVisible();
  await page.clock.fastForward('00:04');
  await expect(said(page, 'Trang tải chậm hơn thường lệ')).toContainText('làm tiếp ở trang này');
  await expect(firstRow(page)).toBeVisible();
  slow.letGo();
  await expect(page.getByRole('heading', { level: 1, name: 'Bảng chỉ đạo' })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);

  const part = hold();
  const parts = gridParts();
  expect(parts).not.toEqual([]);
  await page.route(
    ({ pathname }) => parts.includes(path.posix.basename(pathname)),
    async (route) => {
      await part.held;
      await route.abort();
    },
  );
  await page.goto('/reports');
  await expect(page.getByRole('status', { name: 'Đang tải…' })).toBeVisible();
  part.letGo();
  await expect(page.getByRole('heading', { name: 'Chưa tải được hết trang này' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'mạng chập chờn' })).toContainText('Tải lại trang');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(firstRow(page)).toBeVisible();
});

test('a lost line says so at once, keeps what is typed, and comes back', async ({ page, context }) => {
  const { rows } = (await (await page.request.get('/api/v1/reports?status=closed')).json()) as {
    rows: { code: string }[];
  };
  await page.goto(`/reports/${rows[0]?.code}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const note = page.getByRole('textbox', { name: 'Ghi cho đồng nghiệp' });
  await note.fill('Đã gọi lại cho người dân.');
  await expect(page.locator('[data-live="connected"]')).toBeVisible();
  await context.setOffline(true);
  await expect(said(page, 'Mất kết nối đến máy chủ')).toContainText('vẫn được giữ');
  const save = page.getByRole('button', { name: 'Lưu ghi chú nội bộ' });
  await save.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Không kết nối được' })).toContainText('thử lại');
  await expect(note).toHaveValue('Đã gọi lại cho người dân.');
  await context.setOffline(false);
  await expect(said(page, 'Đã kết nối lại.')).toBeVisible();
  await save.click();
  await expect(note).toHaveValue('');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Đã gọi lại cho người dân.' }).first(),
  ).toBeVisible();
});

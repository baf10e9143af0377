import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { newPerson, signIn } from '../fixtures/new-person';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('admin') });

const name = (page: Page) => page.getByRole('textbox', { name: 'Tên', exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true });

/** J: a department by keyboard alone: made, renamed, a stale save refused, put out of service. */
test('a department is created, edited and disabled; a stale save is refused', async ({ page, browser }) => {
  const mark = randomUUID().slice(0, 8);
  await page.goto('/admin/departments/new');
  await page.getByRole('textbox', { name: 'Mã', exact: true }).focus();
  await page.keyboard.type(`thu-${mark}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(`Trung tâm Thử nghiệm ${mark}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(`TTTN ${mark}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/departments\/\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Trung tâm Thử nghiệm ${mark}`);

  const other = await openAs(browser, 'admin');
  await other.goto(page.url());
  await expect(name(other)).toHaveValue(`Trung tâm Thử nghiệm ${mark}`);
  await name(page).fill(`Trung tâm Đã đổi ${mark}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Trung tâm Đã đổi ${mark}`);

  await name(other).fill(`Trung tâm Đến sau ${mark}`);
  await other.keyboard.press('Enter');
  const refused = other.getByRole('alert').filter({ hasText: 'vừa được người khác thay đổi' });
  await expect(refused).toContainText(`Trung tâm Đã đổi ${mark}`);
  await expect(name(other)).toHaveValue(`Trung tâm Đến sau ${mark}`);
  await page.reload();
  await expect(name(page)).toHaveValue(`Trung tâm Đã đổi ${mark}`);
  await other.context().close();

  await page.getByRole('button', { name: 'Ngừng sử dụng' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Ngừng sử dụng: / });
  await expect(dialog.getByRole('textbox', { name: 'Lý do' })).toBeFocused();
  await page.keyboard.type('Hết thời gian thử nghiệm.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Dùng lại' })).toBeVisible();
  await expect(page.getByRole('list').filter({ hasText: 'Hết thời gian thử nghiệm.' }).first()).toBeVisible();
});

test('a person is created, edited, and signed out at once when disabled', async ({ page, browser }) => {
  test.setTimeout(90_000);
  const person = await newPerson(browser, 'Chuyên viên');
  const theirs = await signIn(browser, person);
  await page.goto(`/admin/people?q=${encodeURIComponent(person.email)}`);
  await page.getByRole('link', { name: person.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name);
  const title = page.getByRole('textbox', { name: 'Chức danh' });
  await title.fill('Chuyên viên thử việc');
  await save(page).press('Enter');
  await expect(page.getByText('Chuyên viên thử việc').first()).toBeVisible();
  await page.reload();
  await expect(title).toHaveValue('Chuyên viên thử việc');

  await page.getByRole('button', { name: 'Ngừng sử dụng' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Lý do' })).toBeFocused();
  await page.keyboard.type('Nghỉ việc.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Dùng lại' })).toBeVisible();
  await theirs.goto('/reports');
  await expect(theirs).toHaveURL(/\/login/);
  await theirs.context().close();
});

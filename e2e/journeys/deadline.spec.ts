import { expect, test, type Page } from '@playwright/test';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

/** An open report that some department is working on, with its code. */
async function openReport(page: Page): Promise<string> {
  await page.goto('/reports?state=in_progress&lateness=on_time&sort=-dueAt');
  const code = page.getByRole('link', { name: /^PA-\d{4}-\d{6}$/ }).first();
  return (await code.textContent()) ?? '';
}

async function minutesOf(page: Page): Promise<{ rows: number; total: number }> {
  const rows = await page
    .locator('tr[data-minutes]')
    .evaluateAll((all) => all.reduce((sum, each) => sum + Number(each.getAttribute('data-minutes')), 0));
  return { rows, total: Number(await page.locator('[data-total]').getAttribute('data-total')) };
}

/** D15, D17: why this deadline, more time for it, and the same page explaining the new one. */
test('a deadline explains itself to the minute, before and after an extension', async ({ page, browser }) => {
  const code = await openReport(page);
  await page.goto(`/reports/${code}`);
  await page.getByRole('link', { name: 'Vì sao hạn này?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Vì sao hạn này? ${code}`);
  const before = await minutesOf(page);
  expect(before.total).toBeGreaterThan(0);
  expect(before.rows).toBe(before.total);
  await page.getByRole('link', { name: 'Hạn báo tin tiếp theo' }).click();
  await expect(page.getByRole('heading', { name: 'Hạn báo tin tiếp theo' })).toBeVisible();
  await page.getByRole('link', { name: `Về phản ánh ${code}` }).click();

  await page.getByRole('button', { name: 'Xin gia hạn' }).click();
  const form = page.getByRole('form', { name: 'Xin gia hạn' });
  await form.getByRole('spinbutton', { name: 'Thêm số ngày làm việc' }).fill('2');
  await form.getByRole('textbox', { name: 'Lý do' }).fill('Chờ vật tư thay thế.');
  await form.getByRole('button', { name: 'Xin gia hạn' }).click();
  await expect(page.getByText('chờ duyệt')).toBeVisible();

  const leader = await openAs(browser, 'admin');
  await leader.goto(`/reports/${code}`);
  await leader.getByRole('button', { name: 'Duyệt gia hạn', exact: true }).click();
  const approve = leader.getByRole('form', { name: 'Duyệt gia hạn' });
  await approve.getByRole('button', { name: 'Duyệt gia hạn' }).click();
  await expect(leader.getByText('1/1 lần')).toBeVisible();
  await expect(leader.getByText('xin lỗi Quý Ông/Bà').first()).toBeVisible();
  await leader.context().close();

  await page.goto(`/reports/${code}/deadline`);
  await expect(page.locator('tr[data-kind="extension"]')).toContainText('Chờ vật tư thay thế.');
  const after = await minutesOf(page);
  expect(after.rows).toBe(after.total);
  expect(after.total).toBeGreaterThan(before.total);
});

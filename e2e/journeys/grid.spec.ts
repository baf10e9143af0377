import { expect, test, type Page } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

type Answer = { total: number; rows: { code: string; title: string }[] };

const ask = async (page: Page, query: string): Promise<Answer> =>
  (await (await page.request.get(`/api/v1/reports?${query}`)).json()) as Answer;
const codes = (page: Page) => page.getByRole('grid').getByRole('link', { name: /^PA-/ }).allTextContents();
const grid = (page: Page) => page.locator('.MuiDataGrid-row').first();

/** B7: the question stands in the URL; a reload and Back keep it, and the total is the API's. */
test('filters, order and page live in the URL', async ({ page }) => {
  await page.goto('/reports');
  await expect(grid(page)).toBeVisible();
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click();
  await page.getByLabel('Tiếp nhận đến').fill('2026-06-30');
  await page.getByLabel('Tiếp nhận đến').press('Enter');
  await expect(page).toHaveURL(/receivedTo=2026-06-30/);
  const state = page.getByRole('combobox', { name: 'Trạng thái' });
  await state.fill('tu choi');
  await page.getByRole('option', { name: 'Từ chối' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/state=rejected/);

  const { total, rows } = await ask(page, 'state=rejected&receivedTo=2026-06-30');
  expect(total).toBeGreaterThan(0);
  const shown = page.locator('[data-total]');
  await expect(shown).toHaveAttribute('data-total', String(total));
  await expect(shown).toHaveText(`${total.toLocaleString('vi-VN')} phản ánh`);
  await expect.poll(() => codes(page)).toContain(rows[0]?.code);

  await page.getByRole('columnheader', { name: 'Thời hạn' }).click();
  await expect(page).toHaveURL(/sort=-dueAt/);
  const sorted = await ask(page, 'state=rejected&receivedTo=2026-06-30&sort=-dueAt');
  await expect.poll(async () => (await codes(page))[0]).toBe(sorted.rows[0]?.code);

  await page.reload();
  await expect(shown).toHaveAttribute('data-total', String(total));
  await expect(page.getByRole('button', { name: 'Bỏ điều kiện Trạng thái: Từ chối' })).toBeVisible();
  await expect.poll(async () => (await codes(page))[0]).toBe(sorted.rows[0]?.code);
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=/);
  await expect(page).toHaveURL(/state=rejected/);
  await page.goBack();
  await expect(page).not.toHaveURL(/state=/);
  await expect(page).toHaveURL(/receivedTo=2026-06-30/);
});

/** B12: marks may be left out. */
test('a search without marks finds what is written with them', async ({ page }) => {
  await page.goto('/reports?receivedTo=2026-06-30');
  await expect(grid(page)).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.type('ngap nuoc');
  await expect(page).toHaveURL(/q=ngap(\+|%20)nuoc/);
  const { total } = await ask(page, 'receivedTo=2026-06-30&q=ngap%20nuoc');
  expect(total).toBeGreaterThan(0);
  await expect(page.locator('[data-total]')).toHaveAttribute('data-total', String(total));
  await expect(
    page
      .getByRole('grid')
      .getByText(/ngập nước/i)
      .first(),
  ).toBeVisible();
});

/** B13: one key, the code, Enter. */
test('a code typed after the slash opens the report', async ({ page }) => {
  await page.goto('/reports');
  const { rows } = await ask(page, 'sort=receivedAt');
  const code = rows[0]?.code ?? '';
  await expect(grid(page)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/reports/${code}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

/** L4: while an input method composes, nothing is asked and no key is a shortcut. */
test('composing Vietnamese fires no shortcut and asks nothing half typed', async ({ page }) => {
  await page.goto('/reports?receivedTo=2026-06-30');
  await expect(grid(page)).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('q=') && asked.push(request.url()));
  const search = page.getByRole('searchbox', { name: 'Tìm kiếm' });
  await search.focus();
  const keyboard = await page.context().newCDPSession(page);
  for (const piece of ['n', 'ng', 'nga', 'ngâ', 'ngập']) {
    await keyboard.send('Input.imeSetComposition', {
      text: piece,
      selectionStart: piece.length,
      selectionEnd: piece.length,
    });
  }
  await expect(search).toHaveValue('ngập');
  // Keys that reach the page while composing, on the field and beside it.
  for (const key of ['/', 'j', '?', 'Enter', 'f']) {
    for (const place of ['input[type="search"]', 'body']) {
      await page
        .locator(place)
        .first()
        .dispatchEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true });
    }
  }
  await expect(search).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.MuiDataGrid-row:focus-within')).toHaveCount(0);
  expect(asked).toEqual([]);
  await keyboard.send('Input.insertText', { text: 'ngập' });
  await expect(page).toHaveURL(/q=ng%E1%BA%ADp|q=ngập/);
  await expect(search).toHaveValue('ngập');
});

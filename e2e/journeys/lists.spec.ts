import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

/** F20: reports and dossiers are one list with other words. What works in one works in the other. */
const lists = [
  {
    path: '/reports',
    api: '/api/v1/reports',
    code: /^PA-/,
    state: { typed: 'tu choi', name: 'Từ chối', code: 'rejected' },
    words: 'ngap nuoc',
    total: (n: string) => `${n} phản ánh`,
  },
  {
    path: '/dossiers',
    api: '/api/v1/dossiers',
    code: /^H\d\d/,
    state: { typed: 'da tra', name: 'Đã trả kết quả', code: 'returned_to_citizen' },
    words: 'khai sinh',
    total: (n: string) => `${n} hồ sơ`,
  },
] as const;

type Answer = { total: number; rows: { code: string }[] };

for (const list of lists) {
  const ask = async (page: Page, query: string): Promise<Answer> =>
    (await (await page.request.get(`${list.api}?${query}`)).json()) as Answer;
  const rowCodes = (page: Page) =>
    page.getByRole('grid').getByRole('link', { name: list.code }).allTextContents();
  const firstRow = (page: Page) => page.locator('.MuiDataGrid-row').first();
  const focusedCode = (page: Page) =>
    page.locator('.MuiDataGrid-row:focus-within').getByRole('link').first().textContent();

  test(`${list.path}: a filter and an order live in the URL, a reload and Back keep them`, async ({
    page,
  }) => {
    await page.goto(list.path);
    await expect(firstRow(page)).toBeVisible();
    await page.getByRole('combobox', { name: 'Trạng thái', exact: true }).fill(list.state.typed);
    await page.getByRole('option', { name: list.state.name }).first().click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(new RegExp(`state=${list.state.code}`));
    const { total } = await ask(page, `state=${list.state.code}`);
    expect(total).toBeGreaterThan(0);
    const shown = page.locator('[data-total]');
    await expect(shown).toHaveText(list.total(total.toLocaleString('vi-VN')));

    await page.getByRole('columnheader', { name: 'Mã' }).first().click();
    await expect(page).toHaveURL(/sort=-code/);
    const sorted = await ask(page, `state=${list.state.code}&sort=-code`);
    await expect.poll(async () => (await rowCodes(page))[0]).toBe(sorted.rows[0]?.code);
    await page.reload();
    await expect(shown).toHaveAttribute('data-total', String(total));
    await expect.poll(async () => (await rowCodes(page))[0]).toBe(sorted.rows[0]?.code);
    await page.goBack();
    await expect(page).not.toHaveURL(/sort=/);
    await page.getByRole('button', { name: `Bỏ điều kiện Trạng thái: ${list.state.name}` }).click();
    await expect(page).not.toHaveURL(/state=/);
  });

  test(`${list.path}: f searches without marks, j, k and Enter go through the rows, Back comes back`, async ({
    page,
  }) => {
    await page.goto(list.path);
    await expect(firstRow(page)).toBeVisible();
    await page.keyboard.press('f');
    await page.keyboard.type(list.words);
    await expect(page).toHaveURL(/q=/);
    const { total, rows } = await ask(page, `q=${encodeURIComponent(list.words)}`);
    expect(total).toBeGreaterThan(1);
    await expect(page.locator('[data-total]')).toHaveAttribute('data-total', String(total));
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect.poll(() => focusedCode(page)).toBe(rows[0]?.code);
    await page.keyboard.press('j');
    await expect.poll(() => focusedCode(page)).toBe(rows[1]?.code);
    await page.keyboard.press('k');
    await expect.poll(() => focusedCode(page)).toBe(rows[0]?.code);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${list.path}/${rows[0]?.code}$`));
    await page.goBack();
    await expect(page).toHaveURL(/q=/);
    await expect.poll(async () => (await rowCodes(page))[0]).toBe(rows[0]?.code);
  });

  test(`${list.path}: the export holds the rows that the list counts, a hidden column stays hidden`, async ({
    page,
  }) => {
    await page.goto(`${list.path}?state=${list.state.code}`);
    await expect(firstRow(page)).toBeVisible();
    const total = Number(await page.locator('[data-total]').getAttribute('data-total'));
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Xuất CSV/ }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.trim().split(/\r\n(?=PA-|H\d\d)/)).toHaveLength(total + 1);

    const column = page.getByRole('columnheader', { name: 'Trạng thái' });
    await column.hover();
    await column.getByRole('button', { name: /menu/ }).click();
    await page.getByRole('menuitem', { name: 'Ẩn cột' }).click();
    await expect(column).toHaveCount(0);
    await page.reload();
    await expect(firstRow(page)).toBeVisible();
    await expect(column).toHaveCount(0);
  });
}

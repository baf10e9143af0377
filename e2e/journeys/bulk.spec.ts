import { expect, test, type Page } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

type Row = {
  code: string;
  version: number;
  department: { code: string } | null;
  assignee: { id: number } | null;
};
type Kind = {
  path: '/reports' | '/dossiers';
  api: string;
  /** Work that somebody has in hand. */
  filter: string;
  /** The button in the bar, and the address of what it does. */
  action: string;
  route: string;
  run: (n: number) => string;
  done: (n: number) => string;
  /** What gives one of them to somebody else meanwhile. */
  steal: (departmentId: number) => object;
  /** More than a page of them, to write a note to. */
  many: string;
};

/** F20: one screen and one door for both, so one journey. */
const kinds: Kind[] = [
  {
    path: '/reports',
    api: '/api/v1/reports',
    filter: 'state=assigned&sort=receivedAt',
    action: 'Phân công',
    route: 'assign',
    run: (n) => `Phân công ${n} dòng`,
    done: (n) => `Đã phân công ${n} dòng.`,
    steal: (departmentId) => ({ leadDepartmentId: departmentId }),
    many: 'state=rejected',
  },
  {
    path: '/dossiers',
    api: '/api/v1/dossiers',
    filter: 'state=processing&sort=submittedAt',
    action: 'Chuyển đơn vị',
    route: 'hand-over',
    run: (n) => `Chuyển ${n} dòng`,
    done: (n) => `Đã chuyển ${n} dòng.`,
    steal: (departmentId) => ({ step: 'same', departmentId }),
    many: 'state=processing',
  },
];

const ask = async (page: Page, address: string) =>
  (await (await page.request.get(address)).json()) as { total: number; rows: Row[] };
const holders = async (page: Page, kind: Kind, codes: string[]) =>
  Promise.all(
    codes.map(async (code) => {
      const { department, assignee } = (await (await page.request.get(`${kind.api}/${code}`)).json()) as Row;
      return { code, department: department?.code ?? null, assignee: assignee?.id ?? null };
    }),
  );
const bar = (page: Page) => page.getByRole('region', { name: 'Các dòng đã chọn' });

for (const kind of kinds) {
  /** B14, B16, B18: by keyboard alone; the row that somebody took meanwhile says so, the others are done and can be put back. */
  test(`rows of ${kind.path} are selected, given away, tried again and put back without a mouse`, async ({
    page,
  }) => {
    await page.goto(`${kind.path}?${kind.filter}`);
    await expect(page.locator('.MuiDataGrid-row').first()).toBeVisible();
    const { rows } = await ask(page, `${kind.api}?${kind.filter}`);
    const [first, second, third] = rows as [Row, Row, Row];
    const codes = [first.code, second.code, third.code];
    const before = await holders(page, kind, codes);
    const { departments } = (await (await page.request.get(`${kind.api}/bulk/${kind.route}`)).json()) as {
      departments: { id: number; name: string }[];
    };
    const inRows = new Set(
      await page
        .locator('.MuiDataGrid-row [data-field="department"] [title]')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title'))),
    );
    const [target, thief] = departments.filter(({ name }) => !inRows.has(name)) as [
      { id: number; name: string },
      { id: number; name: string },
    ];

    // Space takes the row that has the keyboard, Shift and an arrow the next ones, Ctrl+A the page.
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    await expect(bar(page)).toContainText('Đã chọn 1 dòng');
    await page.keyboard.press('Control+a');
    await expect(bar(page)).toContainText(`Đã chọn ${Math.min(rows.length, 25)} dòng`);
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Bỏ chọn' }).focus();
    await page.keyboard.press('Enter');
    await expect(bar(page)).toHaveCount(0);
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bar(page)).toContainText('Đã chọn 2 dòng');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bar(page)).toContainText('Đã chọn 3 dòng');

    // Meanwhile somebody gives the third one to others.
    const stolen = await page.request.post(`${kind.api}/${third.code}/${kind.route}`, {
      headers: { origin: new URL(page.url()).origin },
      data: { version: third.version, ...kind.steal(thief.id) },
    });
    expect(stolen.status()).toBe(200);

    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: 'Phân công', exact: true })).toBeFocused();
    while (
      !(await page
        .getByRole('button', { name: kind.action, exact: true })
        .evaluate((one) => one === document.activeElement))
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('2 dòng thực hiện được.');
    await expect(dialog.getByRole('list', { name: 'Các dòng không thực hiện được' })).toContainText(
      third.code,
    );
    await expect(dialog).toContainText('sau khi bạn chọn');
    // Left empty, the field says so; nothing is sent.
    const submit = dialog.getByRole('button', { name: kind.run(2) });
    await submit.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Cần nhập ô này.')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Đơn vị' }).focus();
    await page.keyboard.type(target.name);
    await expect(page.getByRole('option', { name: target.name }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await submit.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(kind.done(2));

    // Only what failed is tried again, as it stands now.
    await dialog.getByRole('button', { name: 'Thử lại 1 dòng' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('1 dòng thực hiện được.');
    await dialog.getByRole('button', { name: kind.run(1) }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(kind.done(1));
    const given = new Set((await holders(page, kind, codes)).map(({ department }) => department));
    expect(given.size).toBe(1);

    await dialog.getByRole('button', { name: 'Hoàn tác 3 dòng' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('Đã đưa 3 dòng về đơn vị, cán bộ trước đó.');
    await expect(dialog.getByRole('button', { name: 'Đóng' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    // The third one had been given to others meanwhile: that is where it was before.
    expect((await holders(page, kind, codes)).slice(0, 2)).toEqual(before.slice(0, 2));
    await expect(bar(page)).toHaveCount(0);
  });

  /** B18: not only the page, and turning pages keeps what is selected; another filter lets it go. */
  test(`everything that the filter finds in ${kind.path} can be selected`, async ({ page }) => {
    const { total } = await ask(page, `${kind.api}?${kind.many}`);
    expect(total).toBeGreaterThan(25);
    expect(total).toBeLessThanOrEqual(1_000);
    await page.goto(`${kind.path}?${kind.many}`);
    await page.locator('.MuiDataGrid-row').first().getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(bar(page)).toContainText('Đã chọn 1 dòng');
    await bar(page)
      .getByRole('button', { name: `Chọn cả ${total.toLocaleString('vi-VN')} dòng` })
      .click();
    const chosen = total.toLocaleString('vi-VN');
    await expect(bar(page)).toContainText(`Đã chọn ${chosen} dòng`);
    await expect(page.locator('.MuiDataGrid-row').first().getByRole('checkbox')).toBeChecked();
    await bar(page).getByRole('button', { name: 'Ghi chú nội bộ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Ghi chú' }).fill('Đã rà soát cuối năm.');
    await dialog.getByRole('button', { name: `Ghi chú vào ${chosen} dòng` }).click();
    await expect(dialog).toContainText(`Đã ghi chú vào ${chosen} dòng.`, { timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    const last = await ask(page, `${kind.api}?${kind.many}&page=${Math.ceil(total / 25)}`);
    const detail = await page.request.get(`${kind.api}/${last.rows.at(-1)?.code}`);
    expect(await detail.text()).toContain('Đã rà soát cuối năm.');

    await page.locator('.MuiDataGrid-row').first().getByRole('checkbox').check();
    await expect(bar(page)).toBeVisible();
    await page.getByRole('button', { name: 'Xoá tất cả' }).click();
    await expect(bar(page)).toHaveCount(0);
  });

  test(`rows of ${kind.path} are selected on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${kind.path}?${kind.filter}`);
    const [row] = (await ask(page, `${kind.api}?${kind.filter}`)).rows;
    await page.getByRole('checkbox', { name: `Chọn ${row?.code}` }).check();
    await expect(page).toHaveURL(new RegExp(`${kind.path}\\?`));
    await bar(page).getByRole('button', { name: kind.action, exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('1 dòng thực hiện được.');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  });
}

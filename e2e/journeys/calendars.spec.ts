import { expect, test, type Page } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('admin') });

type Row = { code: string; dueAt: string };

/** YYYY-MM-DD in the office's time zone. */
const localDay = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
const written = (day: string) => day.split('-').reverse().join('/');

async function lastDue(page: Page): Promise<Row> {
  const answer = await page.request.get('/api/v1/reports?status=open&sort=-dueAt&pageSize=25');
  const { rows } = (await answer.json()) as { rows: (Omit<Row, 'dueAt'> & { dueAt: string | null })[] };
  const found = rows.find((row): row is Row => row.dueAt !== null);
  if (!found) throw new Error('no open report has a due date');
  return found;
}

async function dueOf(page: Page, code: string): Promise<string> {
  return (
    (await (await page.request.get(`/api/v1/reports/${code}`)).json()) as { deadline: { dueAt: string } }
  ).deadline.dueAt;
}

/** By keyboard: a swapped day off and its make-up Saturday are entered, previewed and saved; the dates move, and back again. */
test('a swap day is previewed and saved, and exactly the previewed due dates move', async ({ page }) => {
  test.setTimeout(180_000);
  // The last due date of all: nothing that other journeys work on is due then.
  const { code, dueAt } = await lastDue(page);
  const day = localDay(dueAt);
  await page.goto('/admin/calendars');
  await page.getByRole('link', { name: 'Giờ hành chính' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Giờ hành chính');
  await page.goto(`${page.url()}?year=${day.slice(0, 4)}&day=${day}`);

  const year = page.getByRole('group', { name: `Năm ${day.slice(0, 4)}` });
  const chosen = year.getByRole('button', { pressed: true });
  await chosen.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const kind = page.getByRole('combobox', { name: 'Loại ngày' });
  await expect(kind).toBeFocused();
  await kind.selectOption({ label: 'Nghỉ hoán đổi' });
  await page.getByRole('textbox', { name: 'Tên ngày' }).fill('Nghỉ hoán đổi thử');
  await page.getByRole('textbox', { name: 'Căn cứ' }).fill('Thông báo thử');
  await page.keyboard.press('Enter');
  // Back at the day, which now says that it is not saved.
  await expect(chosen).toBeFocused();
  await expect(chosen).toHaveAccessibleName(/Nghỉ hoán đổi, Nghỉ hoán đổi thử, chưa lưu$/);
  await page.getByRole('button', { name: 'Xem hạn nào thay đổi' }).press('Enter');
  const moves = page.getByRole('table', { name: 'Các hạn thay đổi' });
  const line = moves.getByRole('row').filter({ hasText: code }).filter({ hasText: 'Trả lời' });
  await expect(line).toContainText(written(day));
  const newDue = (await line.getByRole('cell').last().textContent()) ?? '';
  expect(newDue).not.toContain(written(day));
  expect(await dueOf(page, code)).toBe(dueAt);

  await page.getByRole('button', { name: /^Lưu và đổi \d+ hạn$/ }).press('Enter');
  await expect(page.getByText(/^Đã lưu\. \d+ hạn đã đổi\.$/)).toBeVisible();
  await expect(chosen).toHaveAccessibleName(/Nghỉ hoán đổi, Nghỉ hoán đổi thử$/);
  expect(written(localDay(await dueOf(page, code)))).toBe(newDue.slice(0, 10));
  await expect(page.getByRole('region', { name: 'Lịch sử thay đổi' })).toContainText(
    `${written(day)} Nghỉ hoán đổi`,
  );
  await page.goto(`/reports/${code}`);
  await expect(page.getByText('Đổi hạn theo lịch làm việc').first()).toBeVisible();

  // Out of a decision as CSV, after a line that is wrong: the day is ordinary again, and the date as it was.
  await page.goBack();
  const csv = page.getByRole('textbox', { name: 'Nội dung CSV' });
  await csv.fill(`ngày;loại;tên;căn cứ\n${written(day)};ngày thường;;\n30/02/2027;nghỉ lễ;A;B`);
  await page.getByRole('button', { name: 'Đọc thử' }).press('Enter');
  await expect(page.getByText('Dòng 3: “30/02/2027” không phải là ngày.')).toBeVisible();
  await csv.fill(`ngày;loại;tên;căn cứ\n${written(day)};ngày thường;;`);
  await page.getByRole('button', { name: 'Đọc thử' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Thay đổi chưa lưu' })).toContainText('Ngày thường');
  await page.getByRole('button', { name: 'Xem hạn nào thay đổi' }).press('Enter');
  await expect(line).toContainText(newDue);
  await page.getByRole('button', { name: /^Lưu và đổi \d+ hạn$/ }).press('Enter');
  await expect(page.getByText(/^Đã lưu\. \d+ hạn đã đổi\.$/)).toBeVisible();
  expect(await dueOf(page, code)).toBe(dueAt);
});

import { expect, test, type Page } from '@playwright/test';
import { pdfText } from '../../lib/testing/pdf-text';
import { receiveDossier } from '../fixtures/receive-dossier';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

/** L9: the page as it is printed: black on white whatever the screen is, nothing to click, all of it. */
async function lookAtPrint(page: Page, hidden: string[]): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  for (const name of hidden) await expect(page.getByRole('region', { name, exact: true })).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const colours = await page.evaluate(() => {
    const heading = document.querySelector('h1');
    return [document.body, heading ?? document.body].map((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      return `${color} ${backgroundColor}`;
    });
  });
  expect(colours[0]).toBe('rgb(0, 0, 0) rgb(255, 255, 255)');
  expect(colours[1]).toContain('rgb(0, 0, 0)');
  return (await pdfText(await page.pdf({ format: 'A4' }))).join(' ');
}

test('a dossier and a report are printed whole', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'congvu-theme', value: 'dark', url: baseURL ?? '' }]);
  const code = await receiveDossier(page, { name: 'Lý Văn In', phone: '0987 800 100' });
  await page.goto(`/dossiers/${code}`);
  const dossier = await lookAtPrint(page, ['Xử lý', 'Ghi chú nội bộ']);
  for (const words of [code, 'Thành phần hồ sơ', 'Các bước giải quyết', 'Mẫu 01', 'Thời hạn', 'Diễn biến'])
    expect(dossier).toContain(words);
  expect(dossier).not.toContain('Thêm bản quét');

  const { rows } = (await (await page.request.get('/api/v1/reports?state=answered')).json()) as {
    rows: { code: string; title: string }[];
  };
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`/reports/${rows[0]?.code}`);
  const report = await lookAtPrint(page, ['Xử lý', 'Ghi chú nội bộ']);
  for (const words of [rows[0]?.code, 'Nội dung phản ánh', 'Thời hạn', 'Diễn biến'])
    expect(report).toContain(words);
});

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const phone = '0912345678';

/** A white plate in the middle of a red car, as a phone would send it. */
async function carPhoto(): Promise<Buffer> {
  const plate = { create: { width: 240, height: 120, channels: 3 as const, background: 'white' } };
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: '#b33' } })
    .composite([{ input: plate, left: 480, top: 390 }])
    .jpeg()
    .toBuffer();
}

async function begin(page: Page, action: string) {
  await page.getByRole('button', { name: action, exact: true }).click();
  const form = page.getByRole('form', { name: action });
  await expect(form).toBeVisible();
  return form;
}
const expectState = (page: Page, state: string) =>
  expect(page.locator(`[data-state="${state}"]`).first()).toBeVisible();

/** The colour in the middle of the picture that this page would show. */
async function middleOf(page: Page, address: string): Promise<number[]> {
  const picture = await (await page.request.get(address)).body();
  const { width, height } = await sharp(picture).metadata();
  const cut = { left: Math.floor(width / 2), top: Math.floor(height / 2), width: 1, height: 1 };
  return [...(await sharp(picture).extract(cut).removeAlpha().raw().toBuffer())];
}

async function expectNoFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
}

/**
 * The office asks, the citizen answers by the link with a photo, which stands in the open case at once; an officer covers
 * the plate with the keyboard alone, and what citizens and apps are shown afterwards is the covered picture.
 */
test('a citizen answers a question by its link, and an officer redacts the photo by keyboard', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const sent = await request.post('/api/open311/v2/requests.json', {
    form: {
      api_key: 'demo-my-ninh-binh',
      service_code: 'traffic',
      address_string: 'Số 8 đường Lê Lợi',
      description: 'Xe đỗ chắn lối đi trên vỉa hè.',
      first_name: 'An',
      last_name: 'Nguyễn',
      phone,
    },
  });
  const code = /PA-\d{4}-\d{6}/.exec(await sent.text())?.[0] ?? 'no code';

  await page.goto(`/reports/${code}`);
  const accept = await begin(page, 'Tiếp nhận');
  await accept.getByRole('button', { name: 'Tiếp nhận' }).click();
  await expectState(page, 'accepted');
  const ask = await begin(page, 'Yêu cầu bổ sung');
  await ask.getByRole('textbox', { name: 'Câu hỏi gửi người dân' }).fill('Biển số xe là gì? Xin gửi ảnh.');
  await ask.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await expectState(page, 'awaiting_citizen');
  const shown = await page.getByTestId('reply-link').textContent();
  const link = new URL(/https?:\S+\/track\/reply\/[\w-]+/.exec(shown ?? '')?.[0] ?? 'http://no.link');

  // The app that sent the report can show the link too, and nobody else's app can.
  const asApp = (key: string) =>
    request.get(`/api/v1/citizen/reports/${code}`, { headers: { 'x-api-key': key } });
  expect(await (await asApp('demo-my-ninh-binh')).json()).toMatchObject({
    isWaiting: true,
    replyUrl: link.href,
  });
  expect((await asApp('demo-yenbai-s')).status()).toBe(404);

  const citizen = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();
  await citizen.goto(link.pathname);
  await expect(citizen.getByText('Biển số xe là gì?')).toBeVisible();
  await expectNoFindings(citizen);
  await citizen.getByRole('textbox', { name: 'Câu trả lời của bạn' }).fill('Biển số như trong ảnh.');
  const files = citizen.getByLabel(/^Ảnh/);
  await files.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('only words') });
  await citizen.getByRole('button', { name: 'Gửi câu trả lời' }).click();
  await expect(citizen.getByText(/“a.jpg” không phải ảnh/)).toBeVisible();
  await expect(citizen.getByRole('textbox', { name: 'Câu trả lời của bạn' })).toHaveValue(
    'Biển số như trong ảnh.',
  );
  await files.setInputFiles({ name: 'xe.jpg', mimeType: 'image/jpeg', buffer: await carPhoto() });
  await citizen.getByRole('button', { name: 'Gửi câu trả lời' }).click();
  await expect(citizen.getByText('Câu hỏi này đã có câu trả lời')).toBeVisible();
  await citizen.goto(link.pathname);
  await expect(citizen.getByText('Câu hỏi này đã có câu trả lời')).toBeVisible();

  // The open page says so without being reloaded.
  await page.getByRole('button', { name: 'Xem thay đổi' }).click();
  await expectState(page, 'accepted');
  await expect(page.getByText('Biển số như trong ảnh.')).toBeVisible();

  await page.getByRole('button', { name: 'Xem ảnh 1 trên 1' }).click();
  const before = await page.getByRole('img', { name: 'xe.jpg' }).getAttribute('src');
  expect(await middleOf(page, before ?? '')).toEqual([255, 255, 255]);
  await page.getByRole('button', { name: 'Che thông tin' }).press('Enter');
  await page.getByRole('button', { name: 'Thêm vùng' }).press('Enter');
  const area = page.getByRole('button', { name: /^Vùng 1:/ });
  await expect(area).toBeFocused();
  await expect(area).toHaveAccessibleName(/cách trái 40 %, cách trên 40 %, rộng 20 %, cao 20 %/);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(area).toHaveAccessibleName(/cách trái 37 %, cách trên 39 %, rộng 26 %, cao 20 %/);
  await expect(page.getByRole('spinbutton', { name: 'Rộng vùng 1, phần trăm' })).toHaveValue('26');
  await page.getByRole('spinbutton', { name: 'Cao vùng 1, phần trăm' }).fill('24');
  await expect(area).toHaveAccessibleName(/cao 24 %/);
  await page.getByRole('checkbox', { name: 'Cho người dân xem ảnh này' }).press('Space');
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Che biển số xe.');
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Lưu ảnh đã che' }).press('Enter');
  await expect(page.getByText('Che thông tin trong ảnh', { exact: true })).toBeVisible();
  await expect(page.getByText('Che biển số xe.')).toBeVisible();

  // What is served now is covered, here, on /track and for apps; the old address is dead.
  await page.getByRole('button', { name: 'Xem ảnh 1 trên 1' }).click();
  await expect(page.getByText('Đã che 1 vùng · Người dân xem được')).toBeVisible();
  const after = await page.getByRole('img', { name: 'xe.jpg' }).getAttribute('src');
  expect(await middleOf(page, after ?? '')).toEqual([0, 0, 0]);
  expect(await middleOf(page, `${after}?size=thumbnail`)).toEqual([0, 0, 0]);
  expect((await page.request.get(before ?? '')).status()).toBe(404);
  const [open311] = (await (await request.get(`/api/open311/v2/requests/${code}.json`)).json()) as {
    media_url: string;
  }[];
  expect(await middleOf(citizen, new URL(open311?.media_url ?? '').pathname)).toEqual([0, 0, 0]);
  await citizen.goto('/track');
  await citizen.getByRole('textbox', { name: 'Mã phản ánh' }).fill(code);
  await citizen.getByRole('textbox', { name: 'Số điện thoại' }).fill(phone);
  await citizen.getByRole('button', { name: 'Xem tình trạng' }).click();
  await expect(citizen.getByRole('img', { name: 'Ảnh 1' })).toBeVisible();
  await expectNoFindings(citizen);
  await citizen.getByRole('textbox', { name: 'Thông tin muốn bổ sung' }).fill('Xe vẫn còn đó.');
  await citizen.getByRole('button', { name: 'Gửi thông tin' }).click();
  await expect(citizen.getByText('Xe vẫn còn đó.')).toBeVisible();

  // Whoever may open the original says why, and then sees everything.
  await page.getByRole('button', { name: 'Mở ảnh gốc' }).click();
  await page.getByRole('textbox', { name: /Lý do mở/ }).fill('Xác minh biển số để xử lý.');
  await page.getByRole('button', { name: 'Ghi nhật ký và lấy liên kết' }).click();
  const original = await page.getByRole('link', { name: /Mở ảnh gốc/ }).getAttribute('href');
  expect(await middleOf(page, original ?? '')).toEqual([255, 255, 255]);
  const leader = await openAs(browser, 'province-leader');
  expect((await leader.request.get(original ?? '')).status()).toBe(403);
  await Promise.all([citizen, leader].map((each) => each.context().close()));
});

import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const answer =
  'Kính gửi: Quý Ông/Bà. Sở Xây dựng xin thông báo kết quả xử lý như sau: nắp cống đã được thay mới và kiểm tra. Trân trọng.';
const phone = '0912345678';

/** A citizen app sends a report; the answer's format is chosen by the path (open311.md, S-1). */
async function send(
  request: APIRequestContext,
  format: 'xml' | 'json',
  description: string,
): Promise<string> {
  const response = await request.post(`/api/open311/v2/requests.${format}`, {
    form: {
      api_key: 'demo-my-ninh-binh',
      service_code: 'traffic',
      address_string: 'Số 8 đường Lê Lợi',
      description,
      first_name: 'An',
      last_name: 'Nguyễn',
      phone,
    },
  });
  expect(response.status()).toBe(200);
  const text = await response.text();
  return /PA-\d{4}-\d{6}/.exec(text)?.[0] ?? `no code in ${text}`;
}

/** Opens the form of one action on the report that is on screen. */
async function begin(page: Page, action: string) {
  await page.getByRole('button', { name: action, exact: true }).click();
  const form = page.getByRole('form', { name: action });
  await expect(form).toBeVisible();
  return form;
}

async function expectState(page: Page, state: string) {
  await expect(page.locator(`[data-state="${state}"]`).first()).toBeVisible();
}

/**
 * The main job from end to end: two reports arrive by Open311, in XML and in JSON, and stand in the open grid without a
 * reload; coordinator, specialist and leader bring one to an answer, which the citizen reads by Open311 and on /track.
 */
test('a report goes from the citizen app to an answer through three roles', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  await page.goto('/reports');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.locator('[data-live="connected"]')).toBeVisible();

  for (const format of ['xml', 'json'] as const) {
    const arrived = await send(
      request,
      format,
      `Nắp cống vỡ gửi bằng ${format}, ngập nước khi mưa. Đề nghị xử lý.`,
    );
    await expect(page.getByRole('link', { name: arrived })).toBeVisible({ timeout: 2_000 });
  }
  const code = await send(request, 'json', 'Nắp cống vỡ trước cổng trường. Trẻ em đi học rất nguy hiểm.');

  await page.goto(`/reports/${code}`);
  const accept = await begin(page, 'Tiếp nhận');
  await accept.getByRole('button', { name: 'Tiếp nhận' }).click();
  await expectState(page, 'accepted');
  const assign = await begin(page, 'Phân công');
  await assign.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('so xay dung');
  await page.keyboard.press('Enter');
  const officer = assign.getByRole('combobox', { name: 'Cán bộ xử lý' });
  await officer.click();
  const specialist = await openAs(browser, 'specialist');
  await specialist.goto('/reports');
  const menu = specialist.getByRole('button', { name: /^Tài khoản và tuỳ chọn: / });
  const name = (await menu.getAttribute('aria-label'))?.split(': ')[1] ?? 'nobody is signed in';
  await officer.fill(name);
  await page.keyboard.press('Enter');
  await assign.getByRole('button', { name: 'Phân công' }).click();
  await expectState(page, 'assigned');

  await specialist.goto(`/reports/${code}`);
  await expect(specialist.getByText(phone)).toHaveCount(0);
  const start = await begin(specialist, 'Bắt đầu xử lý');
  await start.getByRole('button', { name: 'Bắt đầu xử lý' }).click();
  await expectState(specialist, 'in_progress');
  const submit = await begin(specialist, 'Trình duyệt');
  await submit.getByRole('textbox', { name: 'Nội dung trả lời người dân' }).fill(answer);
  await submit.getByRole('button', { name: 'Trình duyệt' }).click();
  await expectState(specialist, 'pending_approval');

  // Nobody outside reads a draft.
  expect(await (await request.get(`/api/open311/v2/requests/${code}.json`)).text()).not.toContain('thay mới');

  const leader = await openAs(browser, 'department-leader');
  await leader.goto(`/reports/${code}`);
  const approve = await begin(leader, 'Duyệt');
  await expect(approve.getByRole('textbox', { name: 'Nội dung trả lời người dân' })).toHaveValue(answer);
  await approve.getByRole('button', { name: 'Duyệt' }).click();
  await expectState(leader, 'answered');

  const json = (await (await request.get(`/api/open311/v2/requests/${code}.json`)).json()) as Record<
    string,
    unknown
  >[];
  expect(json[0]).toMatchObject({ service_request_id: code, status: 'closed' });
  expect(String(json[0]?.status_notes)).toContain('nắp cống đã được thay mới');
  const xml = await (await request.get(`/api/open311/v2/requests/${code}.xml`)).text();
  expect(xml).toContain('<status>closed</status>');
  expect(xml).toContain('nắp cống đã được thay mới');

  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto('/track');
  await citizen.getByRole('textbox', { name: 'Mã phản ánh' }).fill(code);
  await citizen.getByRole('textbox', { name: 'Số điện thoại' }).fill('0999999999');
  await citizen.getByRole('button', { name: 'Xem tình trạng' }).click();
  const wrongPhone = await citizen.getByRole('alert').first().textContent();
  await citizen.getByRole('textbox', { name: 'Mã phản ánh' }).fill('PA-2026-999998');
  await citizen.getByRole('textbox', { name: 'Số điện thoại' }).fill(phone);
  await citizen.getByRole('button', { name: 'Xem tình trạng' }).click();
  await expect(citizen.getByRole('alert').first()).toHaveText(wrongPhone ?? 'nothing was said');
  await citizen.getByRole('textbox', { name: 'Mã phản ánh' }).fill(code);
  await citizen.getByRole('textbox', { name: 'Số điện thoại' }).fill('+84 912 345 678');
  await citizen.getByRole('button', { name: 'Xem tình trạng' }).click();
  await expect(citizen.getByText('nắp cống đã được thay mới')).toBeVisible();
  await expect(citizen.locator('[aria-current="step"]')).toHaveText('Đã xử lý');

  await Promise.all([specialist, leader, citizen].map((each) => each.context().close()));
});

import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import type { DossierDetail } from '../../lib/dossiers/dossier-detail';
import type { PublicProcedure } from '../../lib/procedures/get-public-procedure';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const app = { 'x-api-key': 'demo-lao-cai-so' };
const phone = '0977123450';

/** A citizen app asks what the procedure needs, and sends a dossier with a scan of every mandatory paper. */
async function send(request: APIRequestContext, repeatKey: string) {
  const found = await request.get('/api/v1/procedures?q=dang%20ky%20khai%20sinh');
  const { rows } = (await found.json()) as { rows: { code: string; name: string }[] };
  const chosen = rows.find(({ name }) => name === 'Đăng ký khai sinh');
  const asked = await request.get(`/api/v1/procedures/${chosen?.code}`);
  const procedure = (await asked.json()) as PublicProcedure;
  const papers = procedure.documents.filter(({ isMandatory }) => isMandatory);
  const scan = { name: 'ban-chup.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };
  const dossier = {
    procedure: procedure.code,
    receivedAt: procedure.agencies[0]?.identifier,
    applicant: { name: 'Lò Thị Trực Tuyến', phone, birthDate: '1991-02-03' },
    deliveryMethod: 'counter',
    documents: papers.map(({ position }) => ({ position, file: `scan-${position}` })),
  };
  const scans = Object.fromEntries(papers.map(({ position }) => [`scan-${position}`, scan]));
  const response = await request.post('/api/v1/dossiers', {
    headers: { ...app, 'idempotency-key': repeatKey },
    multipart: { dossier: JSON.stringify(dossier), ...scans },
  });
  expect(response.status(), await response.text()).toBe(201);
  return { code: ((await response.json()) as { code: string }).code, papers };
}

/** What the officer does, by the verbs that the desk uses; answers the version that came of it. */
async function act(page: Page, baseURL: string, code: string, action: string, body: object): Promise<number> {
  const response = await page.request.post(`/api/v1/dossiers/${code}/${action}`, {
    headers: { origin: baseURL },
    data: body,
  });
  expect(response.status(), `${action}: ${await response.text()}`).toBe(200);
  return ((await response.json()) as { version: number }).version;
}

async function follow(citizen: Page, code: string, number = phone) {
  await citizen.goto('/track');
  await citizen.getByRole('textbox', { name: 'mã hồ sơ' }).fill(code);
  await citizen.getByRole('textbox', { name: 'Số điện thoại' }).fill(number);
  await citizen.getByRole('button', { name: 'Xem tình trạng' }).click();
}

/**
 * Online intake over HTTP, once however often it is repeated; in the open list without a reload; received, completed with
 * a supplement on the way, and followed by code and phone on /track to the result (F12).
 */
test('a dossier goes from the citizen app to a result that its applicant follows', async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await page.goto('/dossiers');
  await expect(page.locator('[data-live="connected"]')).toBeVisible();
  const repeatKey = `journey-${Date.now()}`;
  const { code, papers } = await send(request, repeatKey);
  await expect(page.getByRole('link', { name: code })).toBeVisible({ timeout: 2_000 });
  expect((await send(request, repeatKey)).code).toBe(code);
  const listed = await page.request.get(`/api/v1/dossiers?q=${code}`);
  expect(((await listed.json()) as { total: number }).total).toBe(1);

  const citizen = await (await browser.newContext()).newPage();
  await follow(citizen, code, '0999999999');
  await expect(citizen.getByRole('alert').first()).toContainText('Không tìm thấy');
  await follow(citizen, code);
  const now = citizen.locator('[aria-current="step"]');
  await expect(now).toHaveText('Đã gửi, chờ cơ quan tiếp nhận');

  const origin = baseURL ?? '';
  let version = await act(page, origin, code, 'receive', { version: 1, fee: { exemption: 'Miễn lệ phí' } });
  await citizen.reload();
  await expect(now).toHaveText('Đang giải quyết');
  await expect(citizen.getByText('Hẹn trả kết quả', { exact: true })).toBeVisible();

  const detail = async () =>
    (await (await page.request.get(`/api/v1/dossiers/${code}`)).json()) as DossierDetail;
  const [paper] = (await detail()).documents;
  const documents = [{ documentId: paper?.id, note: 'Bản chụp bị mờ' }];
  version = await act(page, origin, code, 'request-supplement', {
    version,
    documents,
    reason: 'Chưa đọc được.',
  });
  await citizen.reload();
  await expect(now).toHaveText('Đang chờ Ông/Bà');
  await expect(citizen.getByText(`${papers[0]?.name}: Bản chụp bị mờ`)).toBeVisible();
  version = await act(page, origin, code, 'record-supplement', {
    version,
    documents: [{ documentId: paper?.id }],
  });

  for (;;) {
    const { steps } = await detail();
    const current = steps.findIndex((step) => step.isCurrent);
    if (steps.slice(current + 1).every((step) => step.departmentRole === 'one_stop')) break;
    version = await act(page, origin, code, 'hand-over', { version });
  }
  version = await act(page, origin, code, 'complete', { version, resultCode: 'KS-2026-77' });
  await citizen.reload();
  await expect(now).toHaveText('Đã có kết quả');
  await expect(citizen.getByText(/^Kết quả số KS-2026-77 đã có tại/)).toBeVisible();
  await act(page, origin, code, 'return-result', { version });
  await citizen.reload();
  await expect(now).toHaveText('Đã trả kết quả');
  // Nothing of the applicant or of who works on it is on the public page.
  await expect(citizen.getByText(/Lò Thị|0977/)).toHaveCount(0);
  const own = await request.get(`/api/v1/citizen/dossiers/${code}`, { headers: app });
  expect(await own.json()).toMatchObject({ nationalStatus: 10, resultCode: 'KS-2026-77' });
  await citizen.context().close();
});

import { expect, test, type Locator, type Page } from '@playwright/test';
import type { DossierDetail } from '../../lib/dossiers/dossier-detail';
import type { DossierDeadlineAnswer } from '../../lib/dossiers/get-dossier-deadline';
import { dossierStateFacts } from '../../lib/dossiers/dossier';
import { paperMoment } from '../../lib/dossiers/paper/paper-moment';
import { formatDateTime } from '../../lib/format/date-time';
import { pdfText } from '../../lib/testing/pdf-text';
import { receiveDossier } from '../fixtures/receive-dossier';
import { openAs, stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('coordinator') });

const status = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

/** Opens the form of an action by its button, lets it be filled in, and sends it by keyboard. */
async function act(page: Page, action: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().click();
  const form = page.getByRole('form', { name: action, exact: true });
  await fill?.(form);
  await form.getByRole('button', { name: action, exact: true }).press('Control+Enter');
  await expect(form).toBeHidden();
}

async function handOver(page: Page, department: string, person?: string): Promise<void> {
  await act(page, 'Chuyển bước', async (form) => {
    await form.getByRole('combobox', { name: 'Đơn vị nhận' }).fill(department);
    await page.keyboard.press('Enter');
    if (person) {
      await form.getByRole('combobox', { name: 'Người nhận' }).fill(person);
      await page.keyboard.press('Enter');
    }
    await form.getByRole('button', { name: 'Đủ cả' }).click();
    await form.getByRole('textbox', { name: 'Lời dặn' }).fill('Kèm đủ giấy tờ.');
  });
}

/**
 * Must show 2: received at the counter by keyboard, through three departments by three people, a supplement on the way,
 * completed and given to the applicant. The national numbers come in their order, the control sheet tells the true
 * hand-overs, and the explanation of the clock is the appointment.
 */
test('a dossier goes from the counter through three departments to its result', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const code = await receiveDossier(page, { name: 'Phạm Thị Hành Trình', phone: '0987 500 600' });
  const detail = async () =>
    (await (await page.request.get(`/api/v1/dossiers/${code}`)).json()) as DossierDetail;
  const [leader, officer] = [
    await openAs(browser, 'department-leader'),
    await openAs(browser, 'commune-officer'),
  ];
  await officer.goto('/account');
  const commune = (await officer.locator('dt:text-is("Đơn vị") + dd').textContent())?.trim() ?? '';

  await page.goto(`/dossiers/${code}`);
  await status(page, '2 · Được tiếp nhận');
  const desk = (await detail()).department.name;
  await handOver(page, 'Sở Xây dựng');
  await status(page, '4 · Đang xử lý');

  // The second department takes it, and asks for a paper that is not good: everything stands in one request.
  await leader.goto(`/dossiers/${code}`);
  await act(leader, 'Bắt đầu xử lý');
  await expect(leader.getByRole('button', { name: 'Bắt đầu xử lý' })).toHaveCount(0);
  const [paper] = (await detail()).documents;
  await act(leader, 'Yêu cầu bổ sung', async (form) => {
    await form.getByRole('checkbox', { name: paper?.name }).check();
    await form.getByRole('textbox', { name: `Ghi rõ với “${paper?.name}”` }).fill('Thiếu chữ ký');
    await form.getByRole('textbox', { name: 'Lý do' }).fill('Tờ khai chưa ký.');
  });
  await status(leader, '5 · Yêu cầu bổ sung giấy tờ');
  const waiting = await detail();
  expect(waiting.deadline.dueAt).toBeNull();
  await expect(leader.getByRole('link', { name: /Phiếu yêu cầu bổ sung/ })).toBeVisible();
  await leader.getByRole('link', { name: 'Vì sao hẹn ngày này?' }).click();
  await expect(leader.getByText(/^Đang tạm dừng\. Nếu tính tiếp ngay bây giờ/)).toBeVisible();
  await leader.goBack();

  // All that was asked for has to come; then the clock runs again with the minutes that were left.
  await act(leader, 'Nhận bổ sung', async (form) => {
    await form.getByRole('button', { name: 'Nhận bổ sung' }).click();
    await expect(form.getByText(/^Chưa nhận đủ giấy tờ đã yêu cầu/)).toBeVisible();
    await form.getByRole('checkbox', { name: paper?.name }).check();
  });
  await status(leader, '4 · Đang xử lý');
  await handOver(leader, commune);

  // The third department, then back to the desk, which completes it and gives the result to the applicant.
  await officer.goto(`/dossiers/${code}`);
  await handOver(officer, desk);
  await page.goto(`/dossiers/${code}`);
  const whole = await detail();
  await page.getByRole('link', { name: 'Vì sao hẹn ngày này?' }).click();
  const why = page.getByRole('region', { name: 'Vì sao hẹn ngày này?' });
  await expect(why).toContainText(
    `Ngày hẹn trả kết quả: ${formatDateTime(whole.deadline.appointmentDate ?? '')}`,
  );
  const explained = (await (
    await page.request.get(`/api/v1/dossiers/${code}/deadline`)
  ).json()) as DossierDeadlineAnswer;
  expect(explained.explanation?.dueAt).toBe(whole.deadline.appointmentDate);
  const counted = explained.explanation?.intervals.reduce((sum, each) => sum + each.minutes, 0);
  expect(counted).toBe(explained.explanation?.total);

  await page.goto(`/dossiers/${code}`);
  await page
    .getByRole('region', { name: 'Giấy tờ đã cấp' })
    .getByRole('button', { name: /^Lập Mẫu 06/ })
    .click();
  const slip = page.getByRole('link', { name: /^Mẫu 06/ });
  await expect(slip).toBeVisible();
  const [text] = await pdfText(
    await (await page.request.get((await slip.getAttribute('href')) ?? '')).body(),
  );
  const { handovers } = await detail();
  expect(handovers.map(({ from, to }) => [from.department, to.department])).toEqual([
    [desk, 'Sở Xây dựng'],
    ['Sở Xây dựng', commune],
    [commune, desk],
  ]);
  const lines = handovers.map(
    ({ from, to, at }) =>
      `Giao: ${from.label}, ${from.department} Nhận: ${to.label}, ${to.department} ${paperMoment(at)}`,
  );
  const told = lines.map((line) => text?.indexOf(line) ?? -1);
  expect(told, `${text} tells ${lines.join('; ')}`).not.toContain(-1);
  expect(told.toSorted((a, b) => a - b)).toEqual(told);

  await page.keyboard.press('r');
  const complete = page.getByRole('form', { name: 'Hoàn thành', exact: true });
  await complete.getByRole('textbox', { name: 'Số kết quả' }).fill('KS-2026-15');
  await page.keyboard.press('Control+Enter');
  await status(page, '9 · Đã xử lý xong');
  await act(page, 'Trả kết quả', async (form) => {
    await form.getByRole('combobox', { name: 'Người nhận kết quả' }).click();
    await page.getByRole('option', { name: /^Người được ủy quyền/ }).click();
  });
  await status(page, '10 · Đã trả kết quả');

  const { timeline, deadline } = await detail();
  const passed = timeline.flatMap(({ stateFrom, stateTo }) =>
    stateTo && stateTo !== stateFrom ? [dossierStateFacts(stateTo).nationalStatus] : [],
  );
  expect(passed).toEqual([2, 4, 5, 4, 9, 10]);
  expect(deadline.outcome).toBe('met');
  await Promise.all([leader.context().close(), officer.context().close()]);
});

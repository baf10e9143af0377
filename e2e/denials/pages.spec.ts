import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type APIRequestContext, type Browser } from '@playwright/test';
import { doors, expected, type Outcome, type Target } from '../../lib/testing/rights-matrix';
import { roles as seededRoles } from '../../prisma/seed/reference/role-data';
import { roles, stateOf, type Role } from '../fixtures/roles';

type Row = { code: string; title: string };

const as = async (browser: Browser, role: Role) => browser.newContext({ storageState: stateOf(role) });

async function rows(request: APIRequestContext, query: string): Promise<Row[]> {
  const response = await request.get(`/api/v1/reports?${query}`);
  return response.ok() ? ((await response.json()) as { rows: Row[] }).rows : [];
}

/** A report that this role reaches, and one that it does not. */
async function reportsOf(browser: Browser, role: Role): Promise<Partial<Record<Target, Row>>> {
  const [mine, everything] = await Promise.all([as(browser, role), as(browser, 'admin')]);
  const [reached, all] = await Promise.all(
    [mine, everything].map(({ request }) => rows(request, 'pageSize=100')),
  );
  // Both lists are in one order: what this role reaches of the office's newest hundred is among its own newest hundred.
  const codes = new Set(reached?.map(({ code }) => code));
  const own = reached?.[0];
  const other = all?.find(({ code }) => !codes.has(code));
  await Promise.all([mine.close(), everything.close()]);
  return { own, other };
}

const statusOf: Record<Outcome, number> = { allowed: 200, forbidden: 403, hidden: 404 };
const offices = Object.entries(doors).filter(
  ([door, line]) => door.startsWith('page ') && !door.includes('[') && !('open' in line),
);

test('the matrix of pages is the list of pages', () => {
  const app = path.resolve(import.meta.dirname, '../../app');
  const pages = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map(
      (file) =>
        `page /${path
          .dirname(file)
          .split(path.sep)
          .filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
          .join('/')}`,
    );
  expect(pages.sort()).toEqual(
    Object.keys(doors)
      .filter((door) => door.startsWith('page '))
      .sort(),
  );
});

for (const role of roles) {
  const grants = seededRoles.find((each) => each.code === role)?.grants ?? {};

  test(`the ${role} meets each page as the matrix says`, async ({ browser }) => {
    const context = await as(browser, role);
    for (const [door, line] of offices) {
      const address = door.slice('page '.length);
      const response = await context.request.get(address);
      expect(response.status(), `${address} for ${role}`).toBe(statusOf[expected(line, grants, 'own')]);
    }
    await context.close();
  });

  test(`the ${role} opens reports within reach and learns nothing of others`, async ({ browser }) => {
    const context = await as(browser, role);
    const reports = await reportsOf(browser, role);
    for (const target of ['own', 'other'] as const) {
      const report = reports[target];
      if (!report) continue;
      const page = await context.newPage();
      const response = await page.goto(`/reports/${report.code}`);
      expect(response?.status(), `${target} report for ${role}`).toBe(target === 'own' ? 200 : 404);
      const why = await context.request.get(`/reports/${report.code}/deadline`);
      expect(why.status()).toBe(target === 'own' ? 200 : 404);
      if (target === 'other') {
        expect(await page.title()).not.toContain(report.title);
        await expect(page.getByText(report.title)).toHaveCount(0);
        for (const leak of [
          `q=${report.code}`,
          `q=${encodeURIComponent(report.title.slice(0, 40))}&pageSize=100`,
        ]) {
          expect((await rows(context.request, leak)).map((row) => row.code)).not.toContain(report.code);
        }
        expect((await context.request.get(`/api/v1/reports/${report.code}`)).status()).toBe(404);
        expect(
          await (await context.request.get(`/api/v1/reports/export?q=${report.code}`)).text(),
        ).not.toContain(report.title);
      }
      await page.close();
    }
    await context.close();
  });
}

test('nobody signed in is led to the sign-in page and back', async ({ page, request }) => {
  for (const [door] of offices) {
    const address = door.slice('page '.length);
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(307);
    const to = new URL(answer.headers().location ?? '', answer.url());
    expect([to.pathname, to.searchParams.get('callbackUrl')], address).toEqual(['/login', address]);
  }
  await page.goto('/reports');
  await expect(page).toHaveURL(/\/login/);
});

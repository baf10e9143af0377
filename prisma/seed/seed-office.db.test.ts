import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPassword } from '@/lib/auth/password';
import { decryptText } from '@/lib/personal-data/cipher';
import { openStates } from '@/lib/reports/report';
import { testNow } from '@/lib/testing/clock';
import { emptyDatabase, type EmptyDatabase } from '@/lib/testing/empty-database';
import { seedOffice } from './seed-office';

const password = 'Demo@Password2026';

const quiet = { password, reports: 150, dossiers: 40, now: testNow, seed: 7, log: () => {} };
const everything = `SELECT relname, (xpath('/row/n/text()', query_to_xml('SELECT count(*) AS n FROM ' || quote_ident(relname), false, true, '')))[1]::text::int AS n
  FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`;

describe('the demo office', () => {
  let database: EmptyDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
    await seedOffice({ ...quiet, databaseUrl: database.url, provinceCode: '22', demo: true });
  }, 180_000);
  afterAll(() => database?.drop());

  it('knows every province and commune, with the zeros of their codes', async () => {
    expect(await database.count(`administrative_unit WHERE kind = 'province' AND valid_to IS NULL`)).toBe(34);
    expect(
      await database.count(
        `administrative_unit WHERE kind IN ('ward', 'commune', 'special_zone') AND valid_to IS NULL`,
      ),
    ).toBe(3321);
    expect(await database.count(`administrative_unit WHERE code = '06673' AND valid_to IS NULL`)).toBe(1);
    expect(
      await database.count(
        `administrative_unit WHERE valid_to IS NULL AND length(code) <> CASE kind WHEN 'province' THEN 2 ELSE 5 END`,
      ),
    ).toBe(0);
    const cities = await database.ask<{ full_name: string }>(
      `SELECT full_name FROM administrative_unit WHERE code IN ('22', '24', '75') AND kind = 'province' AND valid_to IS NULL`,
    );
    expect(cities.every((row) => row.full_name.startsWith('Thành phố '))).toBe(true);
  });

  it('keeps the press figures with the units that existed then', async () => {
    expect(await database.count('indicator_value WHERE NOT is_demo')).toBe(36);
    const [activation] = await database.ask<{
      numerator: string;
      denominator: string;
      kind: string;
      valid_to: string;
      successors: number;
    }>(`
      SELECT v.numerator, v.denominator, u.kind, u.valid_to::text,
        (SELECT count(*)::int FROM administrative_unit_succession s WHERE s.predecessor_id = u.id) AS successors
      FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id JOIN administrative_unit u ON u.id = v.administrative_unit_id
      WHERE i.code = 'vneid_level2_rate' AND NOT v.is_demo`);
    expect(activation).toEqual({
      numerator: '230540.00',
      denominator: '264866.00',
      kind: 'former_district',
      valid_to: '2025-06-30',
      successors: 11,
    });
  });

  it('leaves three communes without a value, as a gap', async () => {
    const measured = `indicator_value v JOIN indicator i ON i.id = v.indicator_id WHERE v.is_demo AND i.code = 'smartphone_rate' AND v.period = '2026-05'`;
    expect(await database.count(measured)).toBe(51);
    expect(
      await database.count(
        `${measured} AND (v.value IS NULL OR v.numerator IS NULL OR v.denominator IS NULL OR v.source = '')`,
      ),
    ).toBe(0);
  });

  it('gives codes without gaps in the order of receipt', async () => {
    const rows = await database.ask<{ code: string }>('SELECT code FROM report ORDER BY received_at, id');
    expect(rows).toHaveLength(150);
    const next = new Map<string, number>();
    for (const { code } of rows) {
      const year = code.slice(3, 7);
      next.set(year, (next.get(year) ?? 0) + 1);
      expect(code).toBe(`PA-${year}-${String(next.get(year)).padStart(6, '0')}`);
    }
    const series = await database.ask<{ period: string; last_number: number }>(
      `SELECT period, last_number FROM number_series WHERE series = 'PA'`,
    );
    expect(new Map(series.map((row) => [row.period, row.last_number]))).toEqual(next);
  });

  it('tells stories that hold together', async () => {
    const open = openStates.map((state) => `'${state}'`).join(',');
    expect(await database.count(`report WHERE state IN (${open}) AND closed_at IS NOT NULL`)).toBe(0);
    expect(await database.count(`report WHERE state IN (${open})`)).toBeGreaterThan(2);
    expect(
      await database.count(`report WHERE updated_at > '${testNow.toISOString()}' OR closed_at < received_at`),
    ).toBe(0);
    expect(await database.count(`report WHERE is_private AND state = 'published'`)).toBe(0);
    expect(
      await database.count(
        `report r JOIN category c ON c.id = r.category_id WHERE c.is_sensitive AND NOT r.is_private`,
      ),
    ).toBe(0);
    expect(
      await database.count(
        `report WHERE state IN ('answered', 'published') AND (public_answer IS NULL OR deadline_outcome IS NULL)`,
      ),
    ).toBe(0);
    expect(
      await database.count(`report WHERE (state = 'awaiting_citizen') <> (paused_minutes_left IS NOT NULL)`),
    ).toBe(0);
    expect(
      await database.count(
        `report r WHERE version < (SELECT count(*) FROM report_event e WHERE e.report_id = r.id AND e.kind <> 'report.merged')`,
      ),
    ).toBe(0);
    expect(
      await database.count(`report r WHERE state IN ('assigned', 'in_progress', 'pending_approval') AND NOT EXISTS
      (SELECT FROM assignment a WHERE a.report_id = r.id AND a.part = 'lead' AND a.ended_at IS NULL AND a.department_id = r.department_id)`),
    ).toBe(0);
    expect(
      await database.count(
        `report r JOIN report m ON m.id = r.master_id WHERE m.category_id <> r.category_id OR m.received_at > r.received_at`,
      ),
    ).toBe(0);
    const [tally] = await database.ask<{ n: number }>('SELECT sum(count)::int AS n FROM report_tally');
    expect(tally?.n).toBe(150);
  });

  it('encrypts who wrote', async () => {
    const [contact] = await database.ask<{ phone_cipher: Buffer }>(
      'SELECT phone_cipher FROM contact LIMIT 1',
    );
    expect(decryptText(contact?.phone_cipher ?? null)).toMatch(/^0\d{9}$/);
  });

  it('has sixty people in seven roles, an account for each, and the keys of the apps', async () => {
    expect(await database.count('person WHERE is_demo')).toBe(60);
    expect(await database.count('role')).toBe(7);
    const accounts = await database.ask<{ email: string; password_hash: string }>(`
      SELECT p.email, p.password_hash FROM person p JOIN person_role pr ON pr.person_id = p.id JOIN role r ON r.id = pr.role_id
      WHERE p.email = r.code || '@congvu.example'`);
    expect(accounts).toHaveLength(7);
    expect(await verifyPassword(accounts[0]?.password_hash ?? null, password)).toBe(true);
    expect(await database.count('api_key WHERE is_demo')).toBe(4);
    expect(await database.count('access_token WHERE is_demo')).toBe(1);
    expect(
      await database.count(
        'department WHERE path[array_length(path, 1)] <> id OR array_length(path, 1) IS NULL',
      ),
    ).toBe(0);
  });

  it('changes nothing when it is seeded again, and keeps what an admin changed', async () => {
    await database.ask(`UPDATE category SET name = 'Đường của chúng ta' WHERE code = 'roads'`);
    await database.ask(`DELETE FROM role_grant WHERE permission = 'report.export'`);
    const before = await database.ask(everything);
    await seedOffice({ ...quiet, databaseUrl: database.url, provinceCode: '22', demo: true });
    expect(await database.ask(everything)).toEqual(before);
    expect(await database.count(`category WHERE name = 'Đường của chúng ta'`)).toBe(1);
  });

  it('is the same for the same seed and moment', async () => {
    const twin = await emptyDatabase();
    try {
      await seedOffice({ ...quiet, databaseUrl: twin.url, provinceCode: '22', demo: true });
      for (const what of [
        'code, state, due_at, version, description FROM report',
        'code, state, due_at, appointment_date, step_due_at, deadline_outcome, version, summary FROM dossier',
        'number, token, issued_at FROM dossier_form',
      ])
        expect(await twin.ask(`SELECT ${what} ORDER BY 1, 2`), what).toEqual(
          await database.ask(`SELECT ${what} ORDER BY 1, 2`),
        );
    } finally {
      await twin.drop();
    }
  });

  it('never becomes a production office or another province', async () => {
    await expect(
      seedOffice({ ...quiet, databaseUrl: database.url, provinceCode: '22', demo: false }),
    ).rejects.toThrow('demo office');
    await expect(
      seedOffice({ ...quiet, databaseUrl: database.url, provinceCode: '15', demo: true }),
    ).rejects.toThrow('PROVINCE_CODE=22');
    await expect(
      seedOffice({ ...quiet, databaseUrl: database.url, provinceCode: '99', demo: true }),
    ).rejects.toThrow('34 provinces');
  });
});

describe('a production office', () => {
  let database: EmptyDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
    await seedOffice({ ...quiet, databaseUrl: database.url, provinceCode: '01', demo: false });
  }, 180_000);
  afterAll(() => database?.drop());

  it('starts with a root department and reference data, and without any account, key or demo row', async () => {
    expect(await database.count('office WHERE NOT is_demo')).toBe(1);
    expect(await database.count('department')).toBe(1);
    expect(await database.count('category')).toBe(23);
    expect(await database.count('procedure')).toBe(40);
    for (const table of [
      'person',
      'api_key',
      'access_token',
      'report',
      'dossier',
      `channel WHERE kind = 'citizen_app'`,
      'indicator_value WHERE is_demo',
    ]) {
      expect(await database.count(table), table).toBe(0);
    }
  });

  it('gets no demo data later', async () => {
    await seedOffice({ ...quiet, databaseUrl: database.url, provinceCode: '01', demo: true });
    expect(await database.count('person')).toBe(0);
    expect(await database.count('office WHERE is_demo')).toBe(0);
  });
});

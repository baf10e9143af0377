import { beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '@/lib/db/sql';
import { replayJudgement } from '@/lib/deadlines/clock-record';
import {
  decideDossierAction,
  dossierActions,
  dossierStates,
  type DossierState,
} from '@/lib/dossiers/dossier';
import { dossierChannels, dossierEndings, type DossierEnding } from '@/lib/dossiers/dossier-axes';
import { dossierList } from '@/lib/dossiers/dossier-list-params';
import { findApplicant } from '@/lib/dossiers/find-applicant';
import { getDossier } from '@/lib/dossiers/get-dossier';
import { listDossiers } from '@/lib/dossiers/list-dossiers';
import { listLateWithoutApology } from '@/lib/dossiers/paper/late/list-late-without-apology';
import { makeFormFile } from '@/lib/dossiers/paper/make-form-file';
import { readIssuedForm, type IssuedFormRow } from '@/lib/dossiers/paper/read-issued-form';
import { decryptText } from '@/lib/personal-data/cipher';
import { getReportDeadline } from '@/lib/reports/get-report-deadline';
import { testNow } from '@/lib/testing/clock';
import { everyDossierRight } from '@/lib/testing/dossier-office';
import { contextFor, createPerson } from '@/lib/testing/factories';
import { asOwner, ownerUrl } from '@/lib/testing/second-connection';
import { seedOffice } from './seed-office';

const dossiers = 2000;
type Count = { n: number };
const count = async (what: string) =>
  (await asOwner((client) => client.query<Count>(`SELECT count(*)::int AS n FROM ${what}`))).rows[0]?.n;
const open = async () =>
  contextFor(
    await createPerson({
      grants: { ...everyDossierRight, 'report.read': 'all', 'report.read_private': 'all' },
    }),
  );

beforeAll(async () => {
  await asOwner(async (client) => {
    for (const table of ['sla_version', 'sla_profile', 'channel', 'working_calendar', 'office'])
      await client.query(`DELETE FROM ${table}`);
  });
  await seedOffice({
    databaseUrl: ownerUrl(),
    provinceCode: '22',
    demo: true,
    password: 'Demo@Password2026',
    reports: 200,
    dossiers,
    now: testNow,
    seed: 7,
    log: () => {},
  });
}, 180_000);

describe('the dossiers of the demo', () => {
  it('fall under versions that ask the same, also those of the months before the first', async () => {
    const asked = await rows<{ questions: string[] }>(sql`
      SELECT array_agg(DISTINCT (SELECT coalesce(string_agg(q.code || q.text, '|' ORDER BY q.position), '')
        FROM procedure_question q WHERE q.procedure_version_id = v.id)) AS questions
      FROM procedure_version v GROUP BY v.procedure_id HAVING count(*) > 1`);
    expect(asked.filter(({ questions }) => questions.length > 1)).toEqual([]);
    expect(asked.some(({ questions }) => questions[0] !== '')).toBe(true);
  });

  it('are 2,000 over 18 months: every procedure, national status, channel and ending', async () => {
    expect(await count('dossier WHERE is_demo')).toBe(dossiers);
    const [span] = await rows<{ first: Date; last: Date; procedures: number; kinds: number }>(sql`
      SELECT min(submitted_at) AS first, max(submitted_at) AS last, count(DISTINCT procedure_id)::int AS procedures,
        count(DISTINCT applicant_kind)::int AS kinds FROM dossier`);
    const months = (testNow.getTime() - (span?.first.getTime() ?? 0)) / (30.44 * 86_400_000);
    expect(months).toBeGreaterThan(17.5);
    expect(months).toBeLessThan(18.1);
    expect(testNow.getTime() - (span?.last.getTime() ?? 0)).toBeLessThan(86_400_000);
    expect(span).toMatchObject({ procedures: 40, kinds: 3 });
    const statuses = await rows<{ status: number }>(
      sql`SELECT DISTINCT national_status AS status FROM dossier ORDER BY 1`,
    );
    expect(statuses.map((row) => row.status)).toEqual(dossierStates.map((_, at) => at + 1));
    for (const channel of dossierChannels)
      expect(await count(`dossier WHERE channel = '${channel}'`)).toBeGreaterThan(50);
    for (const ending of dossierEndings)
      expect(await count(`dossier WHERE ending = '${ending}'`), ending).toBeGreaterThan(5);
    expect(await count('dossier WHERE extension_count = 1')).toBeGreaterThan(20);
    expect(await count('dossier WHERE supplement_count > 1')).toBeGreaterThan(3);
    expect(await count(`dossier_payment WHERE kind = 'obligation' AND state = 'paid'`)).toBeGreaterThan(30);
    expect(await count('dossier WHERE updated_at > now() OR closed_at < submitted_at')).toBe(0);
    expect(
      await count(`dossier d JOIN procedure_version v ON v.id = d.procedure_version_id
        WHERE v.procedure_id <> d.procedure_id OR v.valid_from > report_day(d.submitted_at)
          OR v.valid_to <= report_day(d.submitted_at)`),
    ).toBe(0);
  });

  it('have codes without gaps for each day and agency, and papers for each year', async () => {
    expect(
      await count(`(SELECT code, row_number() OVER (PARTITION BY regexp_replace(code, '-[0-9]+$', '') ORDER BY submitted_at, id) AS at
        FROM dossier) d WHERE right(code, 4)::int <> at`),
    ).toBe(0);
    expect(
      await count(`(SELECT split_part(code, '-', 1) AS series, split_part(code, '-', 2) AS period, count(*) AS n FROM dossier GROUP BY 1, 2) d
        LEFT JOIN number_series s USING (series, period) WHERE s.last_number IS DISTINCT FROM d.n`),
    ).toBe(0);
    expect(
      await count(`(SELECT sequence, row_number() OVER (PARTITION BY form, agency_id, year ORDER BY issued_at, id) AS at
        FROM dossier_form) f WHERE sequence <> at`),
    ).toBe(0);
    expect(
      await count(`(SELECT 'form:' || form || ':' || agency_id AS series, year::text AS period, count(*) AS n FROM dossier_form GROUP BY 1, 2) f
        LEFT JOIN number_series s USING (series, period) WHERE s.last_number IS DISTINCT FROM f.n`),
    ).toBe(0);
  });

  it('go from state to state as the table of actions allows, and say every change', async () => {
    const actionOf = Object.fromEntries(
      Object.entries(dossierActions).map(([action, { event }]) => [event, action]),
    );
    const told = await rows<{ from: DossierState; to: DossierState; kind: string }>(
      sql`SELECT DISTINCT state_from AS "from", state_to AS "to", kind FROM dossier_event WHERE state_from IS NOT NULL`,
    );
    for (const { from, kind } of told) {
      const action = actionOf[kind] as keyof typeof dossierActions;
      expect(
        decideDossierAction({ state: from, ending: null as DossierEnding | null }, action).ok,
        kind,
      ).toBe(true);
    }
    expect(
      await count(`dossier d WHERE state <> (SELECT e.state_to FROM dossier_event e
        WHERE e.dossier_id = d.id AND e.state_to IS NOT NULL ORDER BY e.id DESC LIMIT 1)`),
    ).toBe(0);
    expect(
      await count(
        `dossier d WHERE version <> (SELECT max((e.data ->> 'version')::int) FROM dossier_event e WHERE e.dossier_id = d.id)`,
      ),
    ).toBe(0);
  });

  it('pass from hand to hand: each hand-over begins where the one before it ended', async () => {
    expect(
      await count(`(SELECT h.*, d.received_at_id, lag(h.to_department_id) OVER w AS before, lag(h.at) OVER w AS earlier
        FROM dossier_handover h JOIN dossier d ON d.id = h.dossier_id WINDOW w AS (PARTITION BY h.dossier_id ORDER BY h.id)) h
        WHERE from_department_id <> coalesce(before, received_at_id) OR at < earlier`),
    ).toBe(0);
    expect(
      await count(`dossier d WHERE department_id <> coalesce((SELECT h.to_department_id FROM dossier_handover h
        WHERE h.dossier_id = d.id ORDER BY h.id DESC LIMIT 1), received_at_id)`),
    ).toBe(0);
    expect(
      await count(
        `(SELECT dossier_id FROM dossier_handover GROUP BY 1 HAVING count(DISTINCT to_department_id) > 2) d`,
      ),
    ).toBeGreaterThan(100);
    expect(await count('dossier WHERE NOT department_id = ANY (involved_department_ids)')).toBe(0);
  });

  it('are promised and judged by the one clock: what is stored is what it says', async () => {
    const ctx = await open();
    const sample = await rows<{ code: string }>(
      sql`SELECT code FROM dossier WHERE received_at IS NOT NULL AND (closed_at IS NULL OR id % 12 = 0)`,
    );
    expect(sample.length).toBeGreaterThan(200);
    for (const { code } of sample) {
      const { deadline, steps, closedAt, supplementCount } = await getDossier(ctx, code);
      const said = deadline.explanation;
      expect(said, code).not.toBeNull();
      if (!said) continue;
      const allotted = steps.reduce((sum, step) => sum + step.allottedMinutes, 0);
      expect(allotted, code).toBe(said.total);
      if (closedAt) {
        const isLate = supplementCount > 1 || closedAt > said.dueAt;
        expect(deadline.outcome, code).toBe(isLate ? 'breached' : 'met');
      }
      if (deadline.dueAt) {
        expect([deadline.dueAt, deadline.appointmentDate], code).toEqual([said.dueAt, said.dueAt]);
        expect(steps.at(-1)?.dueAt, code).toBe(said.dueAt);
      } else if (!closedAt) expect(deadline.pausedMinutesLeft, code).toBe(said.remaining);
    }
  }, 60_000);

  it('have a judgement exactly where the work ended, and the same one in row and record', async () => {
    expect(
      await count(`dossier d LEFT JOIN deadline_judgement j ON j.dossier_id = d.id
        WHERE (d.closed_at IS NOT NULL AND d.received_at IS NOT NULL) <> (j.id IS NOT NULL)
          OR (j.id IS NOT NULL AND j.outcome IS DISTINCT FROM d.deadline_outcome)`),
    ).toBe(0);
    expect(
      await count(`dossier d WHERE ending = 'completed'
        AND (deadline_outcome = 'breached') <> (completed_at > due_at OR supplement_count > 1)`),
    ).toBe(0);
  });

  it('are in the lists as in the table: tallies, totals, late ones with and without an apology', async () => {
    const ctx = await open();
    expect(
      await count(`(SELECT state, department_id, count(*) AS n FROM dossier GROUP BY 1, 2) d
        FULL JOIN (SELECT state, department_id, sum(count) AS n FROM dossier_tally GROUP BY 1, 2) t USING (state, department_id)
        WHERE d.n IS DISTINCT FROM t.n`),
    ).toBe(0);
    expect(
      await count(`(SELECT report_day(due_at) AS day, count(*) AS n FROM dossier WHERE closed_at IS NULL AND due_at IS NOT NULL GROUP BY 1) d
        FULL JOIN (SELECT day, sum(count) AS n FROM dossier_due_tally GROUP BY 1) t USING (day) WHERE d.n IS DISTINCT FROM t.n`),
    ).toBe(0);
    const late = `dossier d WHERE closed_at IS NULL AND due_at < '${testNow.toISOString()}'`;
    const { total, totalIsExact } = await listDossiers(ctx, { ...dossierList.defaults, lateness: ['late'] });
    expect([total, totalIsExact]).toEqual([await count(late), true]);
    expect(total).toBeGreaterThan(3);
    const apology = `EXISTS (SELECT FROM dossier_form f WHERE f.dossier_id = d.id AND f.form = 'apology' AND f.issued_at >= d.due_at)`;
    expect(await listLateWithoutApology(ctx.actor, testNow)).toHaveLength(
      (await count(`${late} AND NOT ${apology}`)) ?? 0,
    );
    expect(await count(`${late} AND ${apology}`)).toBeGreaterThan(0);
  });

  it('name their applicants only in cipher, and find them again by number', async () => {
    const ctx = await open();
    const [row] = await rows<{ idNumber: Buffer; name: Buffer }>(sql`
      SELECT c.id_number_cipher AS "idNumber", c.name_cipher AS name FROM contact c JOIN dossier d ON d.applicant_id = c.id LIMIT 1`);
    const idNumber = decryptText(row?.idNumber ?? null) ?? '';
    expect(idNumber).toMatch(/^\d{12}$/);
    expect((await findApplicant(ctx, { idNumber }))?.name).toBe(decryptText(row?.name ?? null));
    expect(
      await count(
        `(SELECT id_number_index FROM contact WHERE id_number_index IS NOT NULL GROUP BY 1 HAVING count(*) > 2) c`,
      ),
    ).toBeGreaterThan(20);
  });

  it('have papers that can be printed', async () => {
    const forms = await rows<IssuedFormRow & { id: number; form: string; code: string }>(sql`
      SELECT DISTINCT ON (f.form) f.id, f.form, f.number, f.token, f.issued_at AS "issuedAt", f.content_cipher AS "contentCipher", d.code
      FROM dossier_form f JOIN dossier d ON d.id = f.dossier_id ORDER BY f.form, f.id`);
    expect(forms.map((row) => row.form)).toEqual([
      'apology',
      'receipt',
      'refusal',
      'stop_notice',
      'supplement_request',
    ]);
    for (const form of forms) {
      expect(readIssuedForm(form).content).toMatchObject({ kind: form.form, dossierCode: form.code });
      expect(await makeFormFile(form.id)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('the reports of the demo', () => {
  it('are promised and judged by the one clock too', async () => {
    const ctx = await open();
    const judged = await rows<{
      inputs: { clock: unknown };
      judgedAt: Date;
      dueAt: Date;
      outcome: string;
    }>(sql`
      SELECT inputs, judged_at AS "judgedAt", due_at AS "dueAt", outcome FROM deadline_judgement WHERE report_id IS NOT NULL`);
    expect(judged.length).toBeGreaterThan(300);
    for (const { inputs, judgedAt, dueAt, outcome } of judged)
      expect(replayJudgement(inputs.clock, judgedAt)).toEqual({ dueAt, outcome });
    const running = await rows<{ code: string }>(
      sql`SELECT code FROM report WHERE closed_at IS NULL AND due_at IS NOT NULL`,
    );
    expect(running.length).toBeGreaterThan(3);
    for (const { code } of running) {
      const { dueAt, explanation } = await getReportDeadline(ctx, code, 'resolve');
      expect(explanation?.dueAt, code).toBe(dueAt);
    }
  });
});

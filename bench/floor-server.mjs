/**
 * The floor: the same questions as hand-written SQL with a cheap count, served by a bare node http server through pg.
 * No access rules, no labels, no validation: what the database and HTTP cost at least.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
const columns =
  'r.id, r.code, r.title, r.state, r.urgency, r.address, r.received_at, r.due_at, r.category_id, r.department_id, r.assignee_id, r.administrative_unit_id';
const list = (where, order) => `SELECT ${columns} FROM report r WHERE ${where} ORDER BY ${order} LIMIT 25`;
const allTallied = 'SELECT sum(count)::int AS n FROM report_tally';
const openTallied =
  "SELECT sum(count)::int AS n FROM report_tally WHERE department_id = $1 AND state IN ('new','accepted','assigned','in_progress','awaiting_citizen','pending_approval','returned','reopened')";
const capped = (where) =>
  `SELECT count(*)::int AS n FROM (SELECT 1 FROM report r WHERE ${where} LIMIT 10001) AS few`;
const search = 'r.search_folded LIKE $1';
const isLate = 'r.closed_at IS NULL AND r.due_at < now()';

const dossierColumns =
  'r.id, r.code, r.title, r.summary, r.state, r.submitted_at, r.due_at, r.procedure_id, r.department_id, r.assignee_id, r.received_at_id';
const dossiers = (where, order) =>
  `SELECT ${dossierColumns} FROM dossier r WHERE ${where} ORDER BY ${order} LIMIT 25`;
const dossiersCapped = (where) => capped(where).replace('FROM report', 'FROM dossier');
const allDossiers = 'SELECT sum(count)::int AS n FROM dossier_tally';

const questions = {
  A: [list('true', 'r.received_at DESC, r.id DESC'), allTallied],
  B: [list('r.closed_at IS NULL AND r.department_id = $1', 'r.due_at, r.id'), openTallied],
  C: [list(search, 'r.received_at DESC, r.id DESC'), capped(search)],
  D: [
    `SELECT * FROM (${list('true', 'r.received_at, r.id')}) AS last ORDER BY received_at DESC, id DESC`,
    allTallied,
  ],
  E: [list(isLate, 'r.due_at, r.id'), capped(isLate)],
  H: [
    `SELECT r.* FROM report r WHERE r.code = $1`,
    'SELECT e.* FROM report_event e JOIN report r ON r.id = e.report_id WHERE r.code = $1 ORDER BY e.id',
    'SELECT a.* FROM assignment a JOIN report r ON r.id = a.report_id WHERE r.code = $1 ORDER BY a.id',
  ],
  HA: [dossiers('true', 'r.submitted_at DESC, r.id DESC'), allDossiers],
  HB: [
    dossiers('r.closed_at IS NULL AND r.department_id = $1', 'r.due_at, r.id'),
    `${allDossiers} WHERE department_id = $1 AND state NOT IN ('not_accepted','stopped','completed','returned_to_citizen')`,
  ],
  HC: [dossiers(search, 'r.submitted_at DESC, r.id DESC'), dossiersCapped(search)],
  HD: [
    `SELECT * FROM (${dossiers('true', 'r.submitted_at, r.id')}) AS last ORDER BY submitted_at DESC, id DESC`,
    allDossiers,
  ],
  HE: [dossiers(isLate, 'r.due_at, r.id'), dossiersCapped(isLate)],
  HH: [
    'SELECT r.*, c.name_cipher FROM dossier r JOIN contact c ON c.id = r.applicant_id WHERE r.code = $1',
    'SELECT e.* FROM dossier_event e JOIN dossier r ON r.id = e.dossier_id WHERE r.code = $1 ORDER BY e.id',
    'SELECT s.* FROM dossier_step s JOIN dossier r ON r.id = s.dossier_id WHERE r.code = $1 ORDER BY s.position',
  ],
  I: [
    'SELECT department_id, sum(received)::int AS received, sum(closed)::int AS closed, sum(closed_late)::int AS late FROM report_daily WHERE day > now()::date - 30 GROUP BY 1',
    'SELECT category_id, sum(received)::int AS received, sum(closed)::int AS closed, sum(closed_late)::int AS late FROM report_daily WHERE day > now()::date - 30 GROUP BY 1',
    'SELECT department_id, count(*)::int AS n FROM report r WHERE r.closed_at IS NULL AND r.due_at < now() GROUP BY 1',
  ],
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://floor');
  const statements = questions[url.pathname.slice(1)];
  const value = url.searchParams.get('v');
  const answers = await Promise.all(
    statements.map((sql) => pool.query(sql, sql.includes('$1') ? [value] : [])),
  );
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ rows: answers[0].rows, more: answers.slice(1).map((answer) => answer.rows) }),
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
process.on('SIGTERM', () => process.exit(0));

/** The same of dossiers: what is asked of the application, and the floor's answer. Their ids begin with H for hồ sơ. */
const search = 'đăng ký khai sinh';

export const dossierQuestions = [
  {
    id: 'HA',
    name: 'dossiers: newest 25 with total',
    app: () => '/api/v1/dossiers?pageSize=25',
    floor: () => '/HA',
  },
  {
    id: 'HB',
    name: 'dossiers: open + one department by due date',
    app: ({ dossiers }) =>
      `/api/v1/dossiers?pageSize=25&status=open&department=${dossiers.department.code}&sort=dueAt`,
    floor: ({ dossiers }) => `/HB?v=${dossiers.department.id}`,
  },
  {
    id: 'HC',
    name: `dossiers: search "${search}"`,
    app: () => `/api/v1/dossiers?pageSize=25&q=${encodeURIComponent(search)}`,
    floor: () => `/HC?v=${encodeURIComponent('%dang ky khai sinh%')}`,
  },
  {
    id: 'HD',
    name: 'dossiers: the deepest page',
    app: ({ dossiers }) => `/api/v1/dossiers?pageSize=25&page=${Math.ceil(dossiers.total / 25)}`,
    floor: () => '/HD',
  },
  {
    id: 'HE',
    name: 'dossiers: late by due date',
    app: () => '/api/v1/dossiers?pageSize=25&lateness=late&sort=dueAt',
    floor: () => '/HE',
  },
  {
    id: 'HH',
    name: 'dossier detail',
    app:
      ({ dossiers }) =>
      (n) =>
        `/api/v1/dossiers/${dossiers.codes[n % dossiers.codes.length]}`,
    floor:
      ({ dossiers }) =>
      (n) =>
        `/HH?v=${dossiers.codes[n % dossiers.codes.length]}`,
  },
];

/** What the questions name: facts of the database that is measured. @param ask runs a statement and answers its rows */
export async function dossierFacts(ask) {
  const [department] = await ask(
    'SELECT d.id, d.code FROM department d JOIN dossier r ON r.department_id = d.id WHERE r.closed_at IS NULL GROUP BY d.id ORDER BY count(*) DESC, d.id LIMIT 1',
  );
  const codes = await ask(
    'SELECT code FROM dossier WHERE received_at IS NOT NULL ORDER BY md5(code) LIMIT 500',
  );
  const [{ total }] = await ask('SELECT count(*)::int AS total FROM dossier');
  return { total, department, codes: codes.map((row) => row.code) };
}

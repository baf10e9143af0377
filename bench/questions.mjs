/** What is asked of the application, and the floor's answer to the same question. */
export const questions = [
  { id: 'A', name: 'newest 25 with total', app: () => '/api/v1/reports?pageSize=25', floor: () => '/A' },
  {
    id: 'B',
    name: 'open + one department by due date, total',
    app: (facts) => `/api/v1/reports?pageSize=25&status=open&department=${facts.department.code}&sort=dueAt`,
    floor: (facts) => `/B?v=${facts.department.id}`,
  },
  {
    id: 'C',
    name: 'search "ngập nước"',
    app: () => `/api/v1/reports?pageSize=25&q=${encodeURIComponent('ngập nước')}`,
    floor: () => `/C?v=${encodeURIComponent('%ngap nuoc%')}`,
  },
  {
    id: 'C2',
    name: 'search "ngap nuoc"',
    app: () => `/api/v1/reports?pageSize=25&q=${encodeURIComponent('ngap nuoc')}`,
    floor: () => `/C?v=${encodeURIComponent('%ngap nuoc%')}`,
  },
  {
    id: 'D',
    name: 'the deepest page',
    app: (facts) => `/api/v1/reports?pageSize=25&page=${Math.ceil(facts.total / 25)}`,
    floor: () => '/D',
  },
  {
    id: 'E',
    name: 'overdue by due date',
    app: () => '/api/v1/reports?pageSize=25&lateness=late&sort=dueAt',
    floor: () => '/E',
  },
  {
    id: 'H',
    name: 'report detail',
    app: (facts) => (n) => `/api/v1/reports/${facts.codes[n % facts.codes.length]}`,
    floor: (facts) => (n) => `/H?v=${facts.codes[n % facts.codes.length]}`,
  },
];

/** Page navigations as the browser makes them: the document of the page, with the session's cookie. */
export const navigations = [
  { id: 'A page', name: 'open the desk', path: () => '/reports', floor: '/A' },
  {
    id: 'B page',
    name: 'open + one department by due date',
    path: (facts) => `/reports?status=open&department=${facts.department.code}&sort=dueAt`,
    floor: (facts) => `/B?v=${facts.department.id}`,
  },
  {
    id: 'H page',
    name: 'open a report',
    path: (facts) => `/reports/${facts.codes[0]}`,
    floor: (facts) => `/H?v=${facts.codes[0]}`,
  },
  { id: 'I page', name: 'dashboard', path: () => '/dashboard', floor: '/I' },
];

import { onlineLevels, type OnlineLevel } from './procedure';

/** What the list of procedures is asked for, in its URL. Pure. */
export const procedureStates = ['active', 'retired', 'all'] as const;
export type ProcedureState = (typeof procedureStates)[number];
export const checks = ['code', 'version'] as const;
/** What is not verified yet: the national code, or deadline, fee and documents. */
export type Check = (typeof checks)[number];
export const proceduresPageSize = 50;

export type ProcedureListParams = {
  q: string;
  field: string;
  level: OnlineLevel | null;
  state: ProcedureState;
  unverified: Check | null;
  page: number;
};

type Input = Record<string, string | string[] | undefined>;

/** Reads the URL; what makes no sense counts as not asked. */
export function parseProcedureListParams(input: Input): ProcedureListParams {
  const text = (name: string) => {
    const value = input[name];
    return (Array.isArray(value) ? value[0] : value)?.replaceAll('\0', '').trim() ?? '';
  };
  const one = <Value extends string>(values: readonly Value[], name: string) =>
    values.find((value) => value === text(name)) ?? null;
  return {
    q: text('q').slice(0, 100),
    field: text('field').slice(0, 120),
    level: one(onlineLevels, 'level'),
    state: one(procedureStates, 'state') ?? 'active',
    unverified: one(checks, 'unverified'),
    page: /^[1-9]\d{0,4}$/.test(text('page')) ? Number(text('page')) : 1,
  };
}

/** The address of the list with what is asked; what is usual is left out. */
export function procedureListHref(params: Partial<ProcedureListParams>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const isUsual = !value || (name === 'state' && value === 'active') || (name === 'page' && value === 1);
    if (!isUsual) query.set(name, String(value));
  }
  return query.size > 0 ? `/admin/procedures?${query}` : '/admin/procedures';
}

/** What the list of people is asked for, in its URL. Pure. */
export const personStates = ['active', 'disabled', 'locked'] as const;
export type PersonState = (typeof personStates)[number];
export const peoplePageSize = 50;

export type PersonListParams = {
  q: string;
  department: number | null;
  role: string | null;
  state: PersonState | null;
  page: number;
};

type Input = Record<string, string | string[] | undefined>;

/** Reads the URL; what makes no sense counts as not asked. */
export function parsePersonListParams(input: Input): PersonListParams {
  const text = (name: string) => {
    const value = input[name];
    return (Array.isArray(value) ? value[0] : value)?.replaceAll('\0', '').trim() ?? '';
  };
  const whole = (name: string) => (/^[1-9]\d{0,8}$/.test(text(name)) ? Number(text(name)) : null);
  return {
    q: text('q').slice(0, 100),
    department: whole('department'),
    role: /^[a-z0-9-]{1,60}$/.test(text('role')) ? text('role') : null,
    state: personStates.find((state) => state === text('state')) ?? null,
    page: Math.min(whole('page') ?? 1, 100_000),
  };
}

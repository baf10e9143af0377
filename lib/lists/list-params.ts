/**
 * What a list is asked for: one set of parsers for the page's URL, the filter bar, the REST route, the export and the
 * links of figures. Pure, so that server and browser share it. Each subject names its own filters (`defineListParams`).
 */
import { createParser, createSerializer, parseAsInteger, type inferParserType } from 'nuqs/server';

export const pageSizes = [25, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];
export const longestQuery = 200;
/** At most so many rows are selected at once: what somebody can still look through when it is done. */
export const mostSelected = 1_000;

/** What every list is asked for, whatever its rows are. */
export type ListBase = { q: string; page: number; pageSize: PageSize; sort: string | null };

/** Words to look for. The database knows no NUL character, and nobody types more than this. */
export const parseAsQuery = createParser({
  parse: (text) => text.replaceAll('\0', '').slice(0, longestQuery),
  serialize: (text: string) => text,
});

/** A day that exists, as YYYY-MM-DD in Asia/Ho_Chi_Minh. */
export const parseAsDay = createParser({
  parse: (text) => {
    if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return null;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
  },
  serialize: (text: string) => text,
});

/** A record's id: whole, positive and small enough for the database. */
export const parseAsId = createParser({
  parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
  serialize: (id: number) => String(id),
});

/** Codes are compared with what the database holds; only their form is checked here. */
export const parseAsCode = createParser({
  parse: (text) => (/^[\p{L}\p{N}_.:-]{1,60}$/u.test(text) ? text : null),
  serialize: (code: string) => code,
});

/** Yes or no and nothing else: a mistyped "yes" must not mean "no". */
export const parseAsFlag = createParser({
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : null),
  serialize: (flag: boolean) => String(flag),
});

export const parseAsPage = createParser({
  parse: (text) => {
    const page = parseAsInteger.parse(text);
    return page !== null && page >= 1 && page <= 1_000_000 ? page : null;
  },
  serialize: (page: number) => String(page),
});

/** A piece of the question that was not understood and is not applied; the reader is told. */
export type IgnoredParam = { name: string; value: string };

type Parsers = Parameters<typeof createSerializer>[0];
type Input = URLSearchParams | Record<string, string | string[] | undefined>;

function textOf(input: Input, name: string): string | null {
  const given = input instanceof URLSearchParams ? input.getAll(name) : input[name];
  if (given === undefined || given.length === 0) return null;
  return typeof given === 'string' ? given : given.join(',');
}

function unknownItems(name: string, text: string, known: readonly unknown[]): IgnoredParam[] {
  const kept = new Set(known.map(String));
  const given = text.split(',').map((item) => item.replaceAll('%2C', ','));
  return given.filter((item) => item !== '' && !kept.has(item)).map((value) => ({ name, value }));
}

/** How a list shows what it holds; everything else decides what it holds. */
const shownOnly: readonly string[] = ['sort', 'page', 'pageSize'];

/**
 * The question of one list.
 * @param path the page of the list, `/reports`
 */
export function defineListParams<P extends Parsers>(path: string, parsers: P) {
  type Params = inferParserType<P>;
  type Name = keyof P & string;
  const names = Object.keys(parsers) as Name[];
  const serialize = createSerializer(parsers);

  /** Reads the question. A value that is not known is left out and named in `ignored`, never an error. */
  function parse(input: Input): { params: Params; ignored: IgnoredParam[] } {
    const ignored: IgnoredParam[] = [];
    const params: Record<string, unknown> = {};
    for (const name of names) {
      const parser = parsers[name];
      if (!parser) continue;
      const fallback: unknown = 'defaultValue' in parser ? parser.defaultValue : null;
      const text = textOf(input, name);
      const value = text === null ? null : (parser.parse as (text: string) => unknown)(text);
      if (text && value === null) ignored.push({ name, value: text });
      if (text && Array.isArray(value)) ignored.push(...unknownItems(name, text, value));
      params[name] = Array.isArray(value) ? [...new Set<unknown>(value)] : (value ?? fallback);
    }
    return { params: params as Params, ignored };
  }

  /** The list with nothing asked. */
  const defaults = parse({}).params;
  return {
    names,
    filterNames: names.filter(
      (name): name is Exclude<Name, 'sort' | 'page' | 'pageSize'> => !shownOnly.includes(name),
    ),
    parse,
    defaults,
    /** The same question as a query string; what is at its default is left out. */
    serialize,
    /** Everything that the list finds, in its order: the question without a page. */
    whole: (params: Partial<Params>): string => serialize({ ...params, page: null, pageSize: null }),
    /** What decides which rows are in the list, whatever page and order they are shown in. */
    filter: (params: Partial<Params>): string =>
      serialize({ ...params, page: null, pageSize: null, sort: null }),
    /** The address of the list with these facts asked and everything else at its default. */
    href: (asked: Partial<Params> = {}): string => `${path}${serialize(asked)}`,
    /** Whether this part of the filter narrows the list. */
    isActive: (params: Partial<Params>, name: Name): boolean => {
      const value: unknown = params[name];
      return Array.isArray(value) ? value.length > 0 : value !== defaults[name];
    },
  };
}

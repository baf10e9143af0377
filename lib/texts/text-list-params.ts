import { createSerializer, parseAsBoolean, parseAsInteger, parseAsString } from 'nuqs/server';

/** What the list of texts is asked for, in its URL. Pure. */
const parsers = {
  q: parseAsString.withDefault(''),
  namespace: parseAsString,
  changed: parseAsBoolean.withDefault(false),
  page: parseAsInteger.withDefault(1),
};
export type TextListParams = { q: string; namespace: string | null; changed: boolean; page: number };
export const textPageSize = 50;
export const longestTextQuery = 200;

type Input = Record<string, string | string[] | undefined>;

/** Reads the URL; what makes no sense counts as not asked. */
export function parseTextListParams(input: Input): TextListParams {
  const text = (name: string) => {
    const value = input[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? '';
  };
  return {
    q: text('q').slice(0, longestTextQuery),
    namespace: /^[a-z][A-Za-z]{0,40}$/.test(text('namespace')) ? text('namespace') : null,
    changed: text('changed') === 'true',
    page: /^[1-9]\d{0,4}$/.test(text('page')) ? Number(text('page')) : 1,
  };
}

const serialize = createSerializer(parsers);

/** The address of the list with these facts asked; what is at its default is left out. */
export function textListHref(params: Partial<TextListParams>): string {
  return `/admin/texts${serialize(params)}`;
}

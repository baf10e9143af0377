import { AppError } from '@/lib/errors/app-error';
import type { IgnoredParam } from './list-params';

type List<Params> = {
  names: readonly string[];
  parse: (asked: URLSearchParams) => { params: Params; ignored: IgnoredParam[] };
};

/**
 * The question of a list whose rows are about to be changed. A list shows what it did not understand and leaves it out;
 * here a mistyped filter would choose cases that nobody meant.
 * @throws AppError invalid, naming each parameter
 */
export function readExactly<Params>(list: List<Params>, asked: URLSearchParams): Params {
  const { params, ignored } = list.parse(asked);
  const malformed = ignored.map(({ name }) => ({ path: name, messageKey: 'malformed' }));
  const unknown = [...new Set(asked.keys())].filter((name) => !list.names.includes(name));
  const fields = [...malformed, ...unknown.map((path) => ({ path, messageKey: 'unknown_filter' }))];
  if (fields.length > 0) throw new AppError('invalid', 'invalid', { fields });
  return params;
}

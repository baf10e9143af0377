import type { FieldProblem } from './app-error';

/** The first problem of a field or of a part of it: `documents` also stands for `documents.0` and what is below. */
export function problemWithin(fields: readonly FieldProblem[], path: string): FieldProblem | undefined {
  return fields.find((field) => field.path === path || field.path.startsWith(`${path}.`));
}

import 'server-only';
import { createHash } from 'node:crypto';

/** Each connection keeps what it has prepared, so there is an end to it: later texts are planned every time. */
const mostPrepared = 200;
const names = new Map<string, string>();

/**
 * The name of a statement to prepare, the same for the same text wherever it is asked: the server's bundles each have
 * their own copy of this module and share the connections. Undefined: enough is prepared already.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostPrepared) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/** Progress on the terminal: one line a step, with the seconds it took; and the one kind of error that people read. */

/** Something the person at the keyboard can put right: shown as it is, without a stack. */
export class StartError extends Error {}

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * Runs one step and says how long it took. On a terminal the seconds count up while it runs.
 * @template T
 * @param {string} label
 * @param {(note: (text: string) => void) => Promise<T> | T} work `note` adds a word to the finished line
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const from = performance.now();
  const live = process.stdout.isTTY;
  let said = '';
  const line = (end) => process.stdout.write(`${live ? '\r\u001b[K' : ''}  ${label} … ${end}`);
  if (live) line('');
  const timer = live ? setInterval(() => line(seconds(from)), 1000) : undefined;
  try {
    const result = await work((text) => (said = ` (${text})`));
    clearInterval(timer);
    line(`${seconds(from)}${said}\n`);
    return result;
  } catch (error) {
    clearInterval(timer);
    line(`failed after ${seconds(from)}\n`);
    throw error;
  }
}

/** Prints what went wrong and answers the exit code. */
export function explain(error) {
  console.error(`\n${error instanceof StartError ? error.message : (error?.stack ?? error)}\n`);
  return 1;
}

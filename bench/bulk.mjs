/** B14: what a list sends for the rows that somebody selected, in the requests it makes; the time that they wait counts. */
import { performance } from 'node:perf_hooks';
import { once } from './lib/load.mjs';

const chunk = 50;

/**
 * @param {{code: string, version: number}[]} rows
 * @returns {Promise<{rows: number, done: number, seconds: number}>}
 */
export async function assignMany(base, headers, rows, leadDepartmentId) {
  const started = performance.now();
  let done = 0;
  for (let start = 0; start < rows.length; start += chunk) {
    const answer = await once(base, {
      method: 'POST',
      path: '/api/v1/reports/bulk/assign',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ rows: rows.slice(start, start + chunk), leadDepartmentId }),
    });
    if (answer.status !== 200) throw new Error(`assigning many answered ${answer.status}: ${answer.text()}`);
    done += JSON.parse(answer.text()).done;
  }
  return { rows: rows.length, done, seconds: (performance.now() - started) / 1000 };
}

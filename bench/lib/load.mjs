/** A closed-loop load: `connections` clients, each asking again as soon as it is answered. Times are milliseconds. */
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

function ask(agent, base, { method = 'GET', path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request(`${base}${path}`, { agent, method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          ms: performance.now() - started,
          status: response.statusCode,
          text: () => Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** One request, for setting things up. Answers {status, text()}. */
export async function once(base, options) {
  const agent = new Agent();
  const answer = await ask(agent, base, options);
  agent.destroy();
  return answer;
}

const percentile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];

/**
 * @param {string} base address, http://127.0.0.1:PORT
 * @param {(n: number) => {method?: string, path: string, headers?: object, body?: string}} make request number n
 * @param {{connections: number, seconds: number, warmSeconds?: number}} options
 * @returns {Promise<{p50: number, p95: number, perSecond: number, requests: number, failures: number, firstFailure?: string}>}
 */
export async function load(base, make, { connections, seconds, warmSeconds = 1 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const begin = performance.now();
  const measureFrom = begin + warmSeconds * 1000;
  const until = measureFrom + seconds * 1000;
  const times = [];
  let failures = 0;
  let firstFailure;
  let n = 0;
  const client = async () => {
    while (performance.now() < until) {
      const started = performance.now();
      const answer = await ask(agent, base, make(n++));
      if (started < measureFrom) continue;
      if (answer.status >= 200 && answer.status < 300) times.push(answer.ms);
      else {
        failures++;
        firstFailure ??= `${answer.status} ${answer.text().slice(0, 200)}`;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const elapsed = (performance.now() - measureFrom) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    perSecond: times.length / elapsed,
    requests: times.length,
    failures,
    firstFailure,
  };
}

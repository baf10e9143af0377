import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll } from 'vitest';
import { asOwner } from './second-connection';

/** Lets the application make the queue's schema in this database, as the owner of an office does. */
export function allowQueue(): Promise<void> {
  return asOwner(async (client) => {
    const database = client.escapeIdentifier(client.database ?? '');
    await client.query(`GRANT CREATE ON DATABASE ${database} TO congvu_app`);
  });
}

/** `npm run worker` on the database of this test; what it says goes to the test's output, and to `said`. */
export function startWorker(): ChildProcess & { said: () => string } {
  const root = path.resolve(import.meta.dirname, '../..');
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts'];
  const worker = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, JOBS: '1' },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  worker.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    process.stderr.write(chunk);
  });
  afterAll(() => void (worker.exitCode === null && worker.kill('SIGKILL')));
  return Object.assign(worker, { said: () => said });
}

/** @returns the signal that ended it, or its exit code */
export function endWorker(
  worker: ChildProcess,
  signal: 'SIGKILL' | 'SIGTERM',
): Promise<NodeJS.Signals | number | null> {
  return new Promise((resolve) => {
    worker.once('exit', (code, by) => resolve(by ?? code));
    worker.kill(signal);
  });
}

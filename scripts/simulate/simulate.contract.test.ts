/** `npm run simulate` sending dossiers over HTTP to the real routes. */
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as listProcedures } from '@/app/api/v1/procedures/route';
import { GET as openProcedure } from '@/app/api/v1/procedures/[code]/route';
import { POST as sendDossier } from '@/app/api/v1/dossiers/route';
import { GET as followDossier } from '@/app/api/v1/citizen/dossiers/[code]/route';
import { hashSecret } from '@/lib/auth/bearer';
import { db } from '@/lib/db/client';
import { createAgency, createProcedure } from '@/lib/testing/dossier-factory';
import { createChannel } from '@/lib/testing/factories';

type Route = (request: Request, more: { params: Promise<Record<string, string>> }) => Promise<Response>;
const routes: [RegExp, Route][] = [
  [/^\/api\/v1\/procedures$/, listProcedures],
  [/^\/api\/v1\/procedures\/(?<code>[^/]+)$/, openProcedure],
  [/^\/api\/v1\/dossiers$/, sendDossier],
  [/^\/api\/v1\/citizen\/dossiers\/(?<code>[^/]+)$/, followDossier],
];

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://localhost:3000');
  const found = routes
    .map(([form, route]) => ({ match: form.exec(url.pathname), route }))
    .find(({ match }) => match);
  if (!found) return void outgoing.writeHead(404).end();
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const body = incoming.method === 'POST' ? new Uint8Array(Buffer.concat(parts)) : undefined;
  const headers = Object.entries(incoming.headers).map(
    ([name, value]) => [name, String(value)] as [string, string],
  );
  const response = await found.route(new Request(url, { method: incoming.method, headers, body }), {
    params: Promise.resolve({ ...found.match?.groups }),
  });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}

const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => server.close(done)));

type Ended = { code: number | null; said: string };
function simulate(...more: string[]): Promise<Ended> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const args = ['--import', 'tsx', 'scripts/simulate/simulate.ts', '--url', url, ...more];
  const child = spawn(process.execPath, args, { cwd: path.resolve(import.meta.dirname, '../..') });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

it('says that nobody takes dossiers in, instead of sending any', async () => {
  const { code, said } = await simulate('--dossiers', '1');
  expect([code, said]).toEqual([1, expect.stringContaining('takes no dossiers in')]);
  expect((await simulate('--dossiers', '2')).said).toContain(
    '--dossiers must be a number from 0 to 1, not "2".',
  );
});

it('sends dossiers with their papers once however often they are repeated, and follows them by code', async () => {
  await createAgency();
  await createProcedure();
  for (const key of ['demo-lao-cai-so', 'demo-yenbai-s', 'demo-my-ninh-binh', 'demo-long-an-so']) {
    const { id: channelId } = await createChannel();
    await db().apiKey.create({ data: { channelId, name: key, keyHash: hashSecret(key), isDemo: true } });
  }
  const { code, said } = await simulate('--dossiers', '1', '--rate', '900', '--minutes', '0.03');
  expect([code, said]).toEqual([0, expect.stringContaining('errors               none')]);
  const dossiers = await db().dossier.findMany({ include: { documents: true, intakeChannel: true } });
  expect(dossiers).toHaveLength(27);
  expect(said).toMatch(/dossiers sent +27\n/);
  expect(said).toMatch(/repeats +[1-9]\d*: [1-9]\d* answered the same id, 0 another one/);
  expect(said).toMatch(/polls +54: registered 54/);
  for (const { state, channel, intakeChannel, documents } of dossiers) {
    expect([state, channel]).toEqual(['registered', 'online']);
    expect(intakeChannel).not.toBeNull();
    expect(documents.filter((paper) => paper.isMandatory).every((paper) => paper.fileId)).toBe(true);
  }
}, 60_000);

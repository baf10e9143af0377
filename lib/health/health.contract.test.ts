import { describe, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/health/route';
import { pool } from '@/lib/db/client';

const ask = () => GET(new Request('http://localhost:3000/api/health'), { params: Promise.resolve({}) });

describe('GET /api/health', () => {
  test('answers 200 with each part; jobs are off in tests', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      status: 'ok',
      version: expect.any(String),
      database: 'ok',
      jobs: 'off',
    });
  });

  test('answers 503 and names the database when it is gone', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await pool().end();
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 'failing', database: 'failing' });
  });
});

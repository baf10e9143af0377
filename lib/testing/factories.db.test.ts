import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { reportStates } from '@/lib/reports/report';
import { createPerson } from './factories';
import { createReport } from './report-factory';
import { withSecondConnection } from './second-connection';

describe('the test database', () => {
  test.each(reportStates)('a report in state %s obeys the constraints', async (state) => {
    const report = await createReport({ state });
    expect(report.state).toBe(state);
  });

  test('a person is loaded with exactly the grants given', async () => {
    const actor = await createPerson({ grants: { 'report.read': 'department', 'role.read': 'all' } });
    expect(actor.grants).toContainEqual({
      permission: 'report.read',
      reach: 'department',
      departmentIds: [actor.departmentId],
    });
    expect(actor.grants).toHaveLength(2);
  });

  test('is reached as the application, which may not change history', async () => {
    await expect(db().$executeRaw`UPDATE audit_entry SET action = 'x'`).rejects.toThrow(/permission denied/);
    await expect(withSecondConnection((client) => client.query('CREATE TABLE t (id int)'))).rejects.toThrow(
      /permission denied/,
    );
  });
});

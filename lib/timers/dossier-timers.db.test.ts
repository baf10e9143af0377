import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { testNow, testTime } from '@/lib/testing/clock';
import { createAgency, createDossier } from '@/lib/testing/dossier-factory';
import { createPerson } from '@/lib/testing/factories';
import { noticesOf, office } from '@/lib/testing/timer-office';
import { runTimers } from './run-timers';

test('a dossier is warned of by the calendar of its agency, its step and its appointment', async () => {
  const { officer } = await office();
  const agency = await createAgency();
  const head = await createPerson({ departmentId: agency.id, grants: { 'dossier.extend': 'department' } });
  const facts = {
    receivedAtId: agency.id,
    receivedAt: testTime({ days: -9 }),
    dueAt: testTime({ hours: 2 }),
  };
  const dossier = await createDossier({
    ...facts,
    assigneeId: officer.id,
    stepDueAt: testTime({ hours: -1 }),
  });
  const last = await createDossier({ ...facts, stepDueAt: facts.dueAt });
  await runTimers(testNow);
  const told = (await noticesOf(dossier.id, 'dossier')).toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0));
  expect(told).toEqual([
    { personId: officer.id, kind: 'warned', step: -1 },
    { personId: officer.id, kind: 'overdue', step: 0 },
  ]);
  expect(await noticesOf(last.id, 'dossier')).toEqual([{ personId: head.id, kind: 'warned', step: -1 }]);
  const events = await db().dossierEvent.findMany({
    where: { dossierId: dossier.id },
  });
  expect(events.map(({ kind }) => kind).toSorted()).toEqual(['dossier.overdue', 'dossier.warned']);
});

test('a step is warned of when half of its own time is over, not of the time since the receipt', async () => {
  const { officer } = await office();
  const agency = await createAgency();
  const dossier = await createDossier({
    receivedAtId: agency.id,
    receivedAt: testTime({ days: -9 }),
    dueAt: testTime({ days: 9 }),
    assigneeId: officer.id,
    stepDueAt: testTime({ hours: 7 }),
  });
  const step = await db().dossierStep.create({
    data: { dossierId: dossier.id, position: 2, name: 'Examine', arrivedAt: testNow },
  });
  await db().dossier.update({ where: { id: dossier.id }, data: { stepId: step.id } });
  // Six hours of work until 17:00: the warning falls at 14:00.
  await runTimers(testTime({ hours: 3, minutes: 59 }));
  expect(await noticesOf(dossier.id, 'dossier')).toEqual([]);
  await runTimers(testTime({ hours: 4 }));
  expect(await noticesOf(dossier.id, 'dossier')).toEqual([
    { personId: officer.id, kind: 'warned', step: -1 },
  ]);
});

import { describe, expect, it } from 'vitest';
import { dossierInputOf, initialDossierValues } from './dossier-action-values';
import type { DetailStep } from './dossier-detail';

const step = (position: number, isCurrent: boolean): DetailStep => ({
  id: position,
  position,
  name: `Bước ${position}`,
  departmentRole: 'specialist',
  department: null,
  assignee: null,
  allottedMinutes: 0,
  dueAt: null,
  arrivedAt: null,
  startedAt: null,
  handedOverAt: null,
  outcome: null,
  lateness: 'none',
  isCurrent,
});
const dossier = {
  documents: [],
  supplements: [],
  payments: [],
  fee: 75_000,
  resultCode: null,
  deliveryMethod: 'counter' as const,
  steps: [step(1, true), step(2, false)],
  receivedBy: { id: 1, name: 'Trung tâm' },
  competent: { id: 2, name: 'Phòng Kinh tế' },
};

describe('the form of an action', () => {
  it('sends of the fee only what is on screen: a receipt when it was paid, else the exemption', () => {
    const typed = {
      ...initialDossierValues('receive', dossier),
      exemption: 'Hộ nghèo',
      receiptNumber: 'BL-01',
    };
    expect(dossierInputOf({ ...typed, isPaid: true }, dossier).receive.fee).toEqual({
      amount: 75_000,
      isPaid: true,
      receiptNumber: 'BL-01',
    });
    expect(dossierInputOf(typed, dossier).receive.fee).toEqual({
      amount: 75_000,
      isPaid: false,
      exemption: 'Hộ nghèo',
    });
  });

  it('begins with a hand-over that can be sent: to the next step while there is one', () => {
    expect(initialDossierValues('hand_over', dossier).step).toBe('next');
    const last = { ...dossier, steps: [step(1, false), step(2, true)] };
    expect(initialDossierValues('hand_over', last).step).toBe('same');
  });
});

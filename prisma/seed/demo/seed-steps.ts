import type { Tx } from '../tx';

/** Two situations that most offices name: the work and the decision wait for something. */
const steps = [
  {
    code: 'cho-vat-tu',
    baseState: 'in_progress',
    label: 'Chờ vật tư',
    labelEn: 'Waiting for material',
    position: 10,
  },
  {
    code: 'cho-ky',
    baseState: 'pending_approval',
    label: 'Chờ lãnh đạo ký',
    labelEn: 'Waiting for the signature',
    position: 10,
  },
];

/** Steps of the office's own, as an admin adds them at /admin/states. */
export async function seedSteps(tx: Tx): Promise<void> {
  await tx.localState.createMany({ data: steps.map((step) => ({ ...step, subject: 'report' })) });
}

import { db } from '@/lib/db/client';
import type { Prisma, Report } from '@/lib/db/generated/client';
import { stateFacts, type ReportState } from '@/lib/reports/report';
import { titleOf } from '@/lib/reports/report-title';
import { blindIndex, encryptText, keyVersion } from '@/lib/personal-data/cipher';
import { testNow, testTime } from './clock';
import { createCategory, createChannel, createDepartment, nextNumber } from './factories';

export type ReportFacts = Partial<Omit<Prisma.ReportUncheckedCreateInput, 'state'>> & {
  state?: ReportState;
  /** The lead department; left out, one is made where the state needs it. */
  departmentId?: number;
  /** Coordinating departments, each with an assignment of its own. */
  coordinatingIds?: number[];
  /** Name and phone of the sender; left out: an anonymous report. */
  sender?: { name: string; phone: string };
};

/** States in which a department has the report in hand, or had it when it closed. */
const needsDepartment: readonly ReportState[] = [
  'assigned',
  'in_progress',
  'awaiting_citizen',
  'pending_approval',
  'answered',
  'pending_publication',
  'published',
];

/** A report in this state, with the assignment, dates and texts that the state implies, obeying the check constraints. */
export async function createReport(facts: ReportFacts = {}): Promise<Report> {
  const n = nextNumber();
  const { state = 'new', coordinatingIds = [], sender, ...given } = facts;
  const about = stateFacts(state);
  const receivedAt = new Date(given.receivedAt ?? testTime({ hours: -2 }));
  const departmentId =
    given.departmentId ?? (needsDepartment.includes(state) ? (await createDepartment()).id : null);
  const assigneeId = given.assigneeId ?? null;
  const closedAt = about.kind === 'closed' ? (given.closedAt ?? testNow) : null;
  const hasAnswer = about.publicState === 'done' && state !== 'duplicate';
  const description = given.description ?? `Report number ${n}. A pothole in the road.`;
  const leads =
    departmentId === null ? [] : [{ departmentId, part: 'lead', assigneeId, dueAt: given.dueAt ?? null }];
  const coordinating = coordinatingIds.map((id) => ({ departmentId: id, part: 'coordinating' }));
  return db().report.create({
    data: {
      code: `PA-2026-${String(900_000 + n)}`,
      categoryId: given.categoryId ?? (await createCategory()).id,
      channelId: given.channelId ?? (await createChannel()).id,
      contactId: given.contactId ?? (sender ? await createContact(sender) : null),
      masterId: given.masterId ?? (state === 'duplicate' ? (await createReport()).id : null),
      involvedDepartmentIds: [...(departmentId === null ? [] : [departmentId]), ...coordinatingIds],
      involvedPersonIds: assigneeId === null ? [] : [assigneeId],
      address: `${n} Test street`,
      acceptedAt: state === 'new' ? null : receivedAt,
      acceptDueAt: testTime({ hours: 6 }),
      dueAt: about.clock === 'pause' ? null : testTime({ days: 7 }),
      pausedMinutesLeft: about.clock === 'pause' ? 960 : null,
      deadlineOutcome: hasAnswer ? 'met' : null,
      draftAnswer: state === 'pending_approval' ? 'The pothole will be filled on Monday.' : null,
      publicAnswer: hasAnswer ? 'The pothole has been filled.' : null,
      publicUpdatedAt: receivedAt,
      answeredAt: hasAnswer ? testNow : null,
      publishedAt: state === 'published' ? testNow : null,
      updatedAt: receivedAt,
      ...given,
      description,
      title: given.title ?? titleOf(description),
      departmentId,
      state,
      receivedAt,
      closedAt,
      assignments: {
        create: [...leads, ...coordinating].map((part) => ({ assignedAt: receivedAt, ...part })),
      },
    },
  });
}

async function createContact(sender: { name: string; phone: string }): Promise<number> {
  const contact = await db().contact.create({
    data: {
      nameCipher: encryptText(sender.name),
      phoneCipher: encryptText(sender.phone),
      phoneIndex: blindIndex('phone', sender.phone),
      keyVersion,
    },
  });
  return contact.id;
}

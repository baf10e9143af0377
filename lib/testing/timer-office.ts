import { db } from '@/lib/db/client';
import { createDepartment, createPerson } from './factories';

/** A department under another one, each with a leader, and an officer. */
export async function office() {
  const above = await createDepartment();
  const department = await createDepartment({ parentId: above.id });
  const leads = { 'report.approve_extension': 'subtree', 'dossier.extend': 'subtree' } as const;
  return {
    department,
    head: await createPerson({ departmentId: department.id, grants: leads }),
    above: await createPerson({ departmentId: above.id, grants: leads }),
    officer: await createPerson({ departmentId: department.id }),
  };
}

/** Who was told of a case, in order. */
export const noticesOf = async (subjectId: number, subject = 'report') =>
  (await db().notice.findMany({ where: { subjectId, subject }, orderBy: { id: 'asc' } })).map(
    ({ personId, kind, step }) => ({ personId, kind, step }),
  );

import 'server-only';
import { db } from '@/lib/db/client';

/** The office that this database serves, for the pages that anybody may open. */
export async function getOfficeName(): Promise<{ name: string; isDemo: boolean }> {
  const office = await db().office.findUnique({ where: { id: 1 }, select: { name: true, isDemo: true } });
  return office ?? { name: '', isDemo: false };
}

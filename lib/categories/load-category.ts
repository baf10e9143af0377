import 'server-only';
import type { Tx } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors/app-error';

/** The category as an admin sees it. @throws AppError not_found */
export async function loadCategory(tx: Tx, id: number) {
  const found = await tx.category.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      name: true,
      nameEn: true,
      description: true,
      groupName: true,
      isSensitive: true,
      requiresResultCode: true,
      requiresResultPhoto: true,
      retiredAt: true,
      version: true,
    },
  });
  if (!found) throw new AppError('not_found');
  return found;
}

type Facts = { requiresResultCode: boolean; requiresResultPhoto: boolean; version: number };

/** The facts that history and a conflict show. */
export function categoryChangesOf({ requiresResultCode, requiresResultPhoto, version }: Facts) {
  return { requiresResultCode, requiresResultPhoto, version };
}

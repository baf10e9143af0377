import { useTranslations } from 'next-intl';
import type { FormAction } from '@/lib/reports/action-values';
import type { ReportDetail } from '@/lib/reports/report-detail';

const answering: readonly FormAction[] = ['submit', 'approve', 'answer'];

/** What the category asks for before the citizen is answered, in words, said before anything is refused; or null. */
export function useResultNeeds(action: FormAction, { category }: ReportDetail): string | null {
  const t = useTranslations('results.needs');
  if (!answering.includes(action)) return null;
  if (category.requiresResultCode && category.requiresResultPhoto) return t('both');
  if (category.requiresResultCode) return t('code');
  return category.requiresResultPhoto ? t('photo') : null;
}

'use client';

import { useTranslations } from 'next-intl';
import type { DocumentFacts, QuestionFacts, StepFacts } from '@/lib/procedures/procedure';
import { dayText } from '@/lib/format/day-text';
import { clockOf, useProcedureWords } from './procedure-words';

/** One fact of a procedure or of a version in the reader's words, for history and for what stands beside what was typed. */
export function useFactText(): (name: string, value: unknown) => string {
  const t = useTranslations('procedures');
  const words = useProcedureWords();
  const line = (name: string, item: unknown): string => {
    if (name === 'steps') {
      const step = item as StepFacts;
      return `${step.name} (${t(`role.${step.departmentRole}`)}, ${step.share} %)`;
    }
    if (name === 'documents') {
      const document = item as DocumentFacts;
      const must = document.isMandatory ? '' : `, ${t('optional')}`;
      return `${document.name} (${t(`form.${document.form}`)} × ${document.quantity}${must})`;
    }
    if (name === 'questions') {
      const question = item as QuestionFacts;
      const must = question.isRequired ? '' : `, ${t('optional')}`;
      return `${question.text} (${t(`datatype.${question.datatype}`)}${must})`;
    }
    return String(item);
  };
  return (name, value) => {
    if (Array.isArray(value)) return value.map((item) => line(name, item)).join('; ');
    if (name === 'isVerified' || name === 'isCodeVerified') return t(value ? 'verified' : 'unverified');
    if (name === 'fee') return words.fee(value as number | null);
    if (value === null || value === undefined || value === '') return '';
    if (name === 'onlineLevel') return t(`level.${value as 'full'}`);
    if (name === 'competentKind') return t(`competent.${value as 'police'}`);
    if (name === 'deadlineUnit') return t(`unit.${value as 'same_day'}`);
    if (name === 'cutOff') return clockOf(Number(value));
    if (name === 'validFrom') return dayText(String(value));
    return String(value);
  };
}

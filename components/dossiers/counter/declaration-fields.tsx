'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { QuestionField } from '@/components/form/question-field';
import type { ReceiptPreview } from '@/lib/dossiers/preview-receipt';

type Props = {
  questions: ReceiptPreview['version']['questions'];
  answers: Readonly<Record<string, string[]>>;
  onChange: (answers: Record<string, string[]>) => void;
  problemOf: (path: string) => string | undefined;
};

/** What the declaration form of the procedure asks; nothing when it asks nothing. */
export function DeclarationFields({ questions, answers, onChange, problemOf }: Props) {
  const t = useTranslations('counter');
  if (questions.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0, display: 'grid', gap: 2 }}>
      <Box component="legend" sx={{ p: 0, mb: 1.5, fontWeight: 600 }}>
        {t('declaration')}
      </Box>
      {questions.map((question) => (
        <QuestionField
          key={question.code}
          question={question}
          values={answers[question.code] ?? []}
          problem={problemOf(`answers.${question.code}`)}
          onChange={(values) => onChange({ ...answers, [question.code]: values })}
        />
      ))}
    </Box>
  );
}

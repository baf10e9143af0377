'use client';

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { FactList } from '@/components/case/fact-list';
import type { ProcedureVersionRow } from '@/lib/procedures/get-procedure';
import { useProcedureWords } from './procedure-words';
import { VerifiedMark } from './verified-mark';

/** What one version asks and promises, to be read. */
export function VersionView({ version }: { version: ProcedureVersionRow }) {
  const t = useTranslations();
  const words = useProcedureWords();
  const label = (name: 'onlineLevel' | 'competentKind' | 'fee' | 'source') => t(`admin.fields.${name}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <FactList
        facts={[
          {
            label: t('procedures.deadlineLabel'),
            value: (
              <>
                {words.deadline(version)} <VerifiedMark isVerified={version.isVerified} />
              </>
            ),
          },
          {
            label: label('fee'),
            value: [words.fee(version.fee), version.feeNote].filter(Boolean).join(' · '),
          },
          { label: label('onlineLevel'), value: t(`procedures.level.${version.onlineLevel}`) },
          { label: label('competentKind'), value: t(`procedures.competent.${version.competentKind}`) },
          version.forms.length > 0 ? { label: t('procedures.forms'), value: version.forms.join('; ') } : null,
          version.source ? { label: label('source'), value: version.source } : null,
        ]}
      />
      <Lines
        title={t('procedures.steps')}
        head={[t('procedures.stepName'), t('procedures.stepRole'), t('procedures.share')]}
        rows={version.steps.map((step) => [
          step.name,
          t(`procedures.role.${step.departmentRole}`),
          String(step.share),
        ])}
      />
      <Lines
        title={t('procedures.documents')}
        head={[t('procedures.documentName'), t('procedures.documentForm'), t('procedures.quantity')]}
        rows={version.documents.map((document) => [
          document.isMandatory ? document.name : `${document.name} (${t('procedures.optional')})`,
          t(`procedures.form.${document.form}`),
          String(document.quantity),
        ])}
      />
      <Lines
        title={t('procedures.questions')}
        head={[t('procedures.questionText'), t('procedures.questionDatatype')]}
        rows={version.questions.map((question) => [
          question.isRequired ? question.text : `${question.text} (${t('procedures.optional')})`,
          [t(`procedures.datatype.${question.datatype}`), question.values.map(({ name }) => name).join(', ')]
            .filter(Boolean)
            .join(': '),
        ])}
      />
    </Box>
  );
}

function Lines({
  title,
  head,
  rows,
}: {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  const t = useTranslations('procedures');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {rows.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('none')}
        </Typography>
      ) : (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={title}>
          <Table size="small" aria-label={title}>
            <TableHead>
              <TableRow>
                {head.map((name, at) => (
                  <TableCell key={name} align={at === 2 ? 'right' : undefined} sx={{ whiteSpace: 'nowrap' }}>
                    {name}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row, line) => (
                <TableRow key={line}>
                  {row.map((cell, at) => (
                    <TableCell
                      key={at}
                      align={at === 2 ? 'right' : undefined}
                      sx={at === 2 ? { whiteSpace: 'nowrap' } : { minWidth: at === 0 ? 160 : undefined }}
                    >
                      {cell}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Box>
  );
}

'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { issueDossierForm } from '@/app/(desk)/dossiers/[code]/actions';
import { Section } from '@/components/case/section';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { formKinds, type FormKind } from '@/lib/dossiers/paper/form-kinds';
import { asksForWords } from '@/lib/dossiers/paper/form-obstacle';
import type { FormOffer, ListedForm } from '@/lib/dossiers/paper/list-forms';
import type { WrittenForm } from '@/lib/dossiers/paper/write-audited-form';
import { formatDateTime } from '@/lib/format/date-time';
import { IssueFormDialog } from './issue-form-dialog';

type Props = {
  dossier: DossierDetail;
  forms: readonly ListedForm[];
  offers: readonly FormOffer[];
  onIssued: (form: WrittenForm) => void;
};

const plain = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75, fontSize: 14 } as const;

/** The papers of the dossier: those that were issued, to open and print, and those that can be issued now or why not. */
export function DossierPapers({ dossier, forms, offers, onIssued }: Props) {
  const t = useTranslations('dossiers.detail');
  const { run, pending, problem } = useAction(issueDossierForm);
  const [asking, setAsking] = useState<'apology' | 'result' | null>(null);
  const { code, mayReveal, deadline } = dossier;
  const path = `/api/v1/dossiers/${encodeURIComponent(code)}`;
  const name = (kind: FormKind) => {
    const { lawForm, title } = formKinds[kind];
    return lawForm ? t('papersBlock.form', { number: lawForm, title }) : title;
  };
  const issue = (kind: FormKind) => {
    if (asksForWords(kind, deadline)) setAsking(kind);
    else void run({ kind, code }, onIssued);
  };
  return (
    <Section title={t('papers')}>
      <Box component="ul" sx={plain}>
        {forms.length === 0 && <li>{t('noPapers')}</li>}
        {forms.map((form) => (
          <li key={form.id} data-form={form.kind}>
            {mayReveal ? (
              <Link href={`${path}/forms/${form.id}`} target="_blank" rel="noopener">
                {name(form.kind)}
              </Link>
            ) : (
              name(form.kind)
            )}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {` · ${t('number', { number: form.number })} · ${formatDateTime(form.issuedAt)}`}
              {form.supersededAt && ` · ${t('superseded')}`}
            </Box>
          </li>
        ))}
      </Box>
      {mayReveal && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, mt: 1, fontSize: 14 }}>
          {(['0', '1'] as const).map((staff) => (
            <Link key={staff} href={`${path}/case-file?staff=${staff}`} target="_blank" rel="noopener">
              {t(staff === '1' ? 'papersBlock.caseFileNamed' : 'papersBlock.caseFile')}
            </Link>
          ))}
        </Box>
      )}
      <Box component="details" sx={{ mt: 1, fontSize: 14, '@media print': { display: 'none' } }} open>
        <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, mb: 0.5 }}>
          {t('papersBlock.offers')}
        </Box>
        <Box component="ul" sx={plain}>
          {offers.map(({ kind, obstacle }) => (
            <Box
              component="li"
              key={kind}
              data-offer={kind}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                alignItems: 'center',
                justifyContent: 'space-between',
                columnGap: 1,
              }}
            >
              <span>
                {name(kind)}
                {obstacle && (
                  <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12 }}>
                    {t(`papersBlock.obstacle.${obstacle}`)}
                  </Box>
                )}
              </span>
              {obstacle === null && (
                <Button
                  size="small"
                  variant="outlined"
                  disabled={pending}
                  aria-label={t('papersBlock.issueNamed', { name: name(kind) })}
                  onClick={() => issue(kind)}
                >
                  {t('papersBlock.issue')}
                </Button>
              )}
            </Box>
          ))}
        </Box>
      </Box>
      <ProblemAlert problem={problem} />
      {asking && (
        <IssueFormDialog
          code={code}
          kind={asking}
          onClose={() => setAsking(null)}
          onIssued={(form) => {
            setAsking(null);
            onIssued(form);
          }}
        />
      )}
    </Section>
  );
}

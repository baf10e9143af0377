'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/case/section';
import type { DetailDocument, DossierDetail } from '@/lib/dossiers/dossier-detail';
import { FileLink } from './file-link';
import { FileUpload } from './file-upload';

/** The checklist: each paper, original, copy or electronic, whether it was handed in, and its scan. */
export function DossierDocuments({ dossier }: { dossier: DossierDetail }) {
  const t = useTranslations('dossiers');
  const { code, documents } = dossier;
  const mayAdd = dossier.offeredActions.includes('add_file');
  return (
    <Section
      title={t('detail.documents')}
      aside={mayAdd ? <FileUpload code={code} field="extra" label={t('detail.scan.extra')} /> : null}
    >
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 14 }}>
        {documents.map((paper) => (
          <Paper key={paper.id} {...{ dossier, paper, mayAdd }} />
        ))}
      </Box>
    </Section>
  );
}

type PaperProps = { dossier: DossierDetail; paper: DetailDocument; mayAdd: boolean };

function Paper({ dossier, paper, mayAdd }: PaperProps) {
  const t = useTranslations('dossiers');
  const forms = useTranslations('procedures.form');
  const { code, supplements, mayReveal } = dossier;
  const asked = supplements
    .find((request) => request.answeredAt === null)
    ?.items.find((item) => item.documentId === paper.id);
  const isMissing = paper.state === 'missing';
  return (
    <Box
      component="li"
      data-paper={paper.state}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        columnGap: 1.5,
        py: 0.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {paper.name}
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
          {`${forms(paper.form)} × ${paper.quantity} · `}
          <Box component="span" sx={isMissing ? { color: 'text.primary', fontWeight: 600 } : {}}>
            {t(`documentState.${paper.state}`)}
          </Box>
          {asked?.note && ` · ${asked.note}`}
          {paper.file && ' · '}
          {paper.file && (mayReveal ? <FileLink code={code} file={paper.file} /> : paper.file.name)}
        </Box>
      </Box>
      {mayAdd && (
        <FileUpload
          code={code}
          field={`document.${paper.id}`}
          label={t(paper.file ? 'detail.scan.further' : 'detail.scan.add')}
          ariaLabel={t('detail.scan.addTo', { name: paper.name })}
        />
      )}
    </Box>
  );
}

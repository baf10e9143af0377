'use client';

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/case/section';
import type { DossierDetail } from '@/lib/dossiers/dossier-detail';
import { FileLink } from './file-link';
import { FileUpload } from './file-upload';

/** The checklist: each paper, original, copy or electronic, whether it was handed in, and its scan. */
export function DossierDocuments({ dossier }: { dossier: DossierDetail }) {
  const t = useTranslations('dossiers');
  const procedures = useTranslations('procedures');
  const { code, documents, mayReveal } = dossier;
  const mayAdd = dossier.offeredActions.includes('add_file');
  const asked = dossier.supplements.find((request) => request.answeredAt === null)?.items ?? [];
  return (
    <Section
      title={t('detail.documents')}
      aside={mayAdd ? <FileUpload code={code} field="extra" label={t('detail.scan.extra')} /> : null}
    >
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('detail.documents')}>
        <Table size="small" sx={{ '& td, & th': { px: 0.75, verticalAlign: 'top' } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('detail.scan.paper')}</TableCell>
              <TableCell>{t('detail.scan.form')}</TableCell>
              <TableCell>{t('detail.scan.state')}</TableCell>
              <TableCell>{t('detail.scan.file')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {documents.map((paper) => (
              <TableRow key={paper.id} data-paper={paper.state}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 400, minWidth: 160 }}>
                  {paper.name}
                  {asked.some((item) => item.documentId === paper.id && item.note) && (
                    <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
                      {asked.find((item) => item.documentId === paper.id)?.note}
                    </Box>
                  )}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {`${procedures(`form.${paper.form}`)} × ${paper.quantity}`}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: paper.state === 'missing' ? 600 : 400 }}>
                  {t(`documentState.${paper.state}`)}
                </TableCell>
                <TableCell>
                  {paper.file && (mayReveal ? <FileLink code={code} file={paper.file} /> : paper.file.name)}
                  {mayAdd && (
                    <FileUpload
                      code={code}
                      field={`document.${paper.id}`}
                      label={t(paper.file ? 'detail.scan.further' : 'detail.scan.add')}
                      ariaLabel={t('detail.scan.addTo', { name: paper.name })}
                    />
                  )}
                  {!paper.file && !mayAdd && '–'}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}

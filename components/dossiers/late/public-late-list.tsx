import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import type { PublicLateDossier } from '@/lib/dossiers/paper/late/list-public-late-dossiers';
import { formatDateTime } from '@/lib/format/date-time';

/** A column of its own where there is room for it; on a phone it stands beneath the code. */
const roomy = { display: { xs: 'none', sm: 'table-cell' } } as const;

/** Late dossiers as anybody may know them: code, agency, since when, and whether the applicant was written to. */
export function PublicLateList({ late, at }: { late: readonly PublicLateDossier[]; at: string }) {
  const t = useTranslations('paper');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography>{t('publicLate.intro', { at: formatDateTime(at) })}</Typography>
      {late.length === 0 ? (
        <Typography role="status">{t('publicLate.none')}</Typography>
      ) : (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('publicLate.limited', { count: late.length })}
          </Typography>
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('publicLate.title')}>
            <Table size="small" sx={{ fontVariantNumeric: 'tabular-nums', '& td, & th': { px: 0.75 } }}>
              <TableHead>
                <TableRow>
                  <TableCell>{t('late.code')}</TableCell>
                  <TableCell sx={roomy}>{t('publicLate.agency')}</TableCell>
                  <TableCell>{t('publicLate.since')}</TableCell>
                  <TableCell>{t('publicLate.apology')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {late.map(({ code, agency, dueAt, hasApology }) => (
                  <TableRow key={code}>
                    <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                      {code}
                      <Box
                        sx={{
                          display: { sm: 'none' },
                          whiteSpace: 'normal',
                          fontWeight: 400,
                          color: 'text.secondary',
                        }}
                      >
                        {agency}
                      </Box>
                    </TableCell>
                    <TableCell sx={roomy}>{agency}</TableCell>
                    <TableCell sx={{ whiteSpace: { sm: 'nowrap' } }}>{formatDateTime(dueAt)}</TableCell>
                    <TableCell>{t(hasApology ? 'publicLate.has' : 'publicLate.hasNot')}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </>
      )}
      <Link href="/track">{t('publicLate.follow')}</Link>
    </Box>
  );
}

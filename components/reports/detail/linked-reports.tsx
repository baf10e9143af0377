import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { Route } from 'next';
import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import type { LinkedReport } from '@/lib/reports/report-detail';
import { When } from '@/components/case/when';

type Props = { reports: readonly LinkedReport[]; detail?: (report: LinkedReport) => string };

/** Other reports by code, title, state and date. */
export function LinkedReports({ reports, detail }: Props) {
  const domain = useTranslations('domain');
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 14 }}>
      {reports.map((report) => (
        <Box component="li" key={report.code} sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
          <MuiLink
            component={NextLink}
            underline="always"
            href={`/reports/${report.code}` as Route}
            sx={{ fontVariantNumeric: 'tabular-nums' }}
          >
            {report.code}
          </MuiLink>{' '}
          {report.title}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' · '}
            {domain(`state.${report.state}`)}
            {' · '}
            <When at={report.receivedAt} />
            {detail ? ` · ${detail(report)}` : ''}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

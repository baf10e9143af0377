import Lock from '@mui/icons-material/Lock';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import { CopyCode } from '@/components/ui/copy-code';
import { StateChip } from '@/components/ui/state-chip';
import { TimeLeft } from '@/components/ui/time-left';
import type { ReportDetail } from '@/lib/reports/report-detail';
import { BackToList } from '@/components/case/back-to-list';
import { When } from '@/components/case/when';

/** Code, state, time left and where it came from, then the title: the first thing an officer reads. */
export function ReportHeader({ report, now }: { report: ReportDetail; now: string }) {
  const t = useTranslations('reports.detail');
  const domain = useTranslations('domain');
  const category = (useLocale() === 'en' && report.category.nameEn) || report.category.name;
  return (
    <Box component="header">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
        <BackToList list="/reports" label={t('back')} />
        <Box
          component="span"
          sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
        >
          <CopyCode code={report.code} />
        </Box>
        <StateChip state={report.state} step={report.localState} />
        <TimeLeft lateness={report.deadline.lateness} dueAt={report.deadline.dueAt} now={now} />
        <Chip
          size="small"
          variant="outlined"
          color={report.urgency === 'urgent' ? 'error' : 'default'}
          label={`${t('urgency')}: ${domain(`urgency.${report.urgency}`)}`}
        />
        {report.isPrivate ? (
          <Chip size="small" color="warning" icon={<Lock />} label={t('private')} title={t('privateHint')} />
        ) : null}
      </Box>
      <Typography component="h1" variant="h1" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
        {report.title}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {category} · {report.channel.name} · {t('received')} <When at={report.receivedAt} />
      </Typography>
    </Box>
  );
}

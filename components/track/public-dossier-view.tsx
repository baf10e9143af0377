import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslations } from 'next-intl';
import type { DossierPublicState } from '@/lib/dossiers/dossier';
import type { PublicDossier } from '@/lib/dossiers/find-public-dossier';
import { formatDate, formatDateTime } from '@/lib/format/date-time';
import { formatNumber } from '@/lib/format/number';
import { PublicCode, PublicFacts, PublicPart } from './public-parts';
import { PublicStateSteps } from './public-state-steps';
import { PublicTimeline } from './public-timeline';

const listStyle = { m: 0, pl: 2.5, display: 'grid', gap: 0.5, overflowWrap: 'anywhere' } as const;

/** The way of a dossier; one that was not accepted or was stopped ends early. */
function wayOf(state: DossierPublicState): DossierPublicState[] {
  if (state === 'not_accepted') return ['registered', 'not_accepted'];
  if (state === 'ended') return ['registered', 'in_progress', 'ended'];
  const middle = state === 'your_turn' ? state : 'in_progress';
  return ['registered', middle, 'result_ready', 'result_returned'];
}

/** A dossier as its applicant follows it (F12): where it stands, until when, what is asked, and how the result comes. */
export function PublicDossierView({ dossier }: { dossier: PublicDossier }) {
  const t = useTranslations('track.dossier');
  const words = useTranslations('dossiers');
  const procedures = useTranslations('procedures');
  const language = useLocale() === 'en' ? 'en' : 'vi';
  const way = wayOf(dossier.publicState);
  const at = (moment: string | null) => moment && formatDateTime(moment);
  const ended = dossier.publicState === 'not_accepted' || dossier.publicState === 'ended';
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2, display: 'grid', gap: 3 }}>
      <Box>
        <PublicCode>{dossier.code}</PublicCode>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{dossier.title}</Typography>
      </Box>
      <PublicStateSteps
        steps={way.map((step) => ({
          label: words(`public.${step}`),
          isRefusal: step === 'not_accepted' || step === 'ended',
        }))}
        reached={way.indexOf(dossier.publicState)}
      />
      {ended && dossier.publicNote && <PublicPart title={t('reason')}>{dossier.publicNote}</PublicPart>}
      {dossier.asked && (
        <PublicPart title={t('asked')}>
          <Typography sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>{dossier.asked.reason}</Typography>
          <Box component="ul" sx={listStyle}>
            {dossier.asked.papers.map((paper, index) => (
              <li key={index}>{paper.note ? `${paper.name}: ${paper.note}` : paper.name}</li>
            ))}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {t('bring', { desk: dossier.receivedBy })}
          </Typography>
        </PublicPart>
      )}
      {dossier.payments.length > 0 && (
        <PublicPart title={t('toPay')}>
          <Box component="ul" sx={listStyle}>
            {dossier.payments.map(({ name, amount }, index) => (
              <li key={index}>
                {`${name}: ${procedures('money', { amount: formatNumber(amount, language) })}`}
              </li>
            ))}
          </Box>
        </PublicPart>
      )}
      {dossier.publicState === 'result_ready' && (
        <PublicPart title={t('result')}>
          <Typography>
            {t(`fetch.${dossier.deliveryMethod}`, {
              desk: dossier.receivedBy,
              number: dossier.resultCode ?? '–',
            })}
          </Typography>
        </PublicPart>
      )}
      {dossier.hasResultFile && (
        <Button variant="outlined" href="/track/result" target="_blank" sx={{ justifySelf: 'start' }}>
          {t('download')}
        </Button>
      )}
      <PublicFacts
        facts={[
          [t('receivedBy'), dossier.receivedBy],
          [t('submitted'), at(dossier.submittedAt)],
          [t('received'), at(dossier.receivedAt)],
          [t('appointment'), dossier.appointmentDate && formatDate(dossier.appointmentDate)],
          [t('completed'), at(dossier.completedAt)],
          [t('returned'), at(dossier.returnedAt)],
          [t('resultCode'), dossier.resultCode],
          [t('delivery'), words(`deliveryMethod.${dossier.deliveryMethod}`)],
        ]}
      />
      <PublicTimeline words="dossiers.event" events={dossier.events} />
    </Paper>
  );
}

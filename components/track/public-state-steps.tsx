import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import type { PublicState } from '@/lib/reports/report';

/** The way of a report as a citizen sees it (domain.md §2.2); a refusal ends it early. */
export function PublicStateSteps({ state }: { state: PublicState }) {
  const t = useTranslations();
  const way: PublicState[] =
    state === 'refused' ? ['received', 'refused'] : ['received', 'in_progress', 'done'];
  const reached = way.indexOf(state);
  return (
    <Box
      component="ol"
      aria-label={t('track.state')}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}
    >
      {way.map((step, index) => {
        const isNow = index === reached;
        const Icon =
          step === 'refused' ? CancelIcon : index <= reached ? CheckCircleIcon : RadioButtonUncheckedIcon;
        return (
          <Box
            component="li"
            key={step}
            aria-current={isNow ? 'step' : undefined}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.75,
              fontWeight: isNow ? 600 : 400,
              color: index <= reached ? 'text.primary' : 'text.secondary',
            }}
          >
            <Icon
              fontSize="small"
              color={index > reached ? 'disabled' : step === 'refused' ? 'error' : 'primary'}
              aria-hidden
            />
            {t(`domain.publicState.${step}`)}
          </Box>
        );
      })}
    </Box>
  );
}

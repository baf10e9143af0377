import CancelIcon from '@mui/icons-material/CancelOutlined';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';

export type PublicStep = {
  label: string;
  /** The way ends here without what was asked for. */
  isRefusal?: boolean;
};

/** The way of a report or a dossier as its sender sees it, and how far it has come. */
export function PublicStateSteps({ steps, reached }: { steps: readonly PublicStep[]; reached: number }) {
  const t = useTranslations('track');
  return (
    <Box
      component="ol"
      aria-label={t('state')}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}
    >
      {steps.map(({ label, isRefusal }, index) => {
        const isNow = index === reached;
        const Icon = isRefusal ? CancelIcon : index <= reached ? CheckCircleIcon : RadioButtonUncheckedIcon;
        return (
          <Box
            component="li"
            key={label}
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
              color={index > reached ? 'disabled' : isRefusal ? 'error' : 'primary'}
              aria-hidden
            />
            {label}
          </Box>
        );
      })}
    </Box>
  );
}

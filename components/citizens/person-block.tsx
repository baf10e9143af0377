'use client';

import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslations } from 'next-intl';
import { revealCitizenAction } from '@/app/(desk)/citizens/actions';
import { Panel } from '@/components/admin/panel';
import { FactList } from '@/components/case/fact-list';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import { useShownFor } from '@/components/ui/use-shown-for';
import type { FoundPerson } from '@/lib/citizens/get-citizen';
import type { RevealedCitizen } from '@/lib/citizens/reveal-citizen';
import { formatTime } from '@/lib/format/date-time';

const names = ['name', 'idNumber', 'birthDate', 'phone', 'email', 'address'] as const;

/** Whose page it is: masked, and shown for five minutes for the purpose that the look-up was made for. */
export function PersonBlock({ lookup, person }: { lookup: string; person: FoundPerson }) {
  const t = useTranslations('citizens');
  const { shown, show, hide } = useShownFor<RevealedCitizen>();
  const { run, pending, problem } = useAction(revealCitizenAction);
  const facts: Partial<Record<(typeof names)[number], string | null>> = shown?.value ?? person;
  return (
    <Panel title={t('person')}>
      <Box data-revealed={shown !== null} sx={{ display: 'grid', gap: 1 }}>
        <FactList
          facts={names.map((name) =>
            facts[name] ? { label: t(`field.${name}`), value: facts[name] } : null,
          )}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {shown ? (
            <Button size="small" color="inherit" startIcon={<VisibilityOff />} onClick={hide}>
              {t('hide')}
            </Button>
          ) : (
            <Button
              size="small"
              color="inherit"
              startIcon={<Visibility />}
              loading={pending}
              onClick={() => void run({ lookup }, show)}
            >
              {t('reveal')}
            </Button>
          )}
          <Typography variant="caption" role="status" sx={{ color: 'text.secondary' }}>
            {shown ? t('until', { time: formatTime(shown.until) }) : t('masked')}
          </Typography>
        </Box>
        <ProblemAlert problem={problem} />
      </Box>
    </Panel>
  );
}

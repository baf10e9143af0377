'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { openCitizenAction } from '@/app/(desk)/citizens/actions';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useAction } from '@/components/ui/use-action';
import type { FoundPerson } from '@/lib/citizens/get-citizen';

/** Several people were found: masked, each with what tells them apart. Opening one is logged with whom. */
export function FoundPeople({ lookup, people }: { lookup: string; people: readonly FoundPerson[] }) {
  const t = useTranslations('citizens');
  const router = useRouter();
  const { run, pending, problem } = useAction(openCitizenAction);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography>{t('several', { count: people.length })}</Typography>
      <ProblemAlert problem={problem} />
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {people.map((person) => {
          const name = person.name ?? t('noName');
          return (
            <Paper
              component="li"
              variant="outlined"
              key={person.contactId}
              sx={{ p: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}
            >
              <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
                <Box sx={{ fontWeight: 500 }}>{name}</Box>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {[person.idNumber, person.phone].filter(Boolean).join(' · ')}
                </Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {t('cases', { dossiers: person.dossiers, reports: person.reports })}
                </Typography>
              </Box>
              <Button
                variant="outlined"
                loading={pending}
                aria-label={t('openNamed', { name, number: person.idNumber ?? person.phone ?? '' })}
                onClick={() =>
                  void run({ lookup, contactId: person.contactId }, ({ id }) =>
                    router.push(`/citizens/${id}` as Route),
                  )
                }
              >
                {t('open')}
              </Button>
            </Paper>
          );
        })}
      </Box>
    </Box>
  );
}

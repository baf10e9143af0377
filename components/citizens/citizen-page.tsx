'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/admin/panel';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import type { CitizenLookup } from '@/lib/citizens/get-citizen';
import { formatTime } from '@/lib/format/date-time';
import { DossiersOfCitizen, ReportsOfCitizen } from './cases-of-citizen';
import { FoundPeople } from './found-people';
import { PersonBlock } from './person-block';

/** Everything of one person that the reader may put a name to, or the people to choose from. */
export function CitizenPage({ found }: { found: CitizenLookup }) {
  const t = useTranslations('citizens');
  const purpose = [t(`purpose.${found.purpose}`), found.words].filter(Boolean).join(': ');
  const isNobody = found.kind === 'people' ? found.people.length === 0 : found.person === null;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, fontVariantNumeric: 'tabular-nums' }}>
      <PageHeader
        title={t('found.title')}
        subtitle={t('found.about', { asked: found.asked, purpose, until: formatTime(found.expiresAt) })}
        actions={
          <Button variant="outlined" href="/citizens">
            {t('again')}
          </Button>
        }
      />
      {found.isTypo && <Alert severity="info">{t('found.typo')}</Alert>}
      {isNobody && <EmptyState title={t('found.nobody')} text={t('found.nobodyText')} />}
      {found.kind === 'people' && !isNobody && <FoundPeople lookup={found.id} people={found.people} />}
      {found.kind === 'citizen' && found.person && (
        <>
          <PersonBlock lookup={found.id} person={found.person} />
          <Panel title={t('dossiers', { count: found.person.dossiers })}>
            <DossiersOfCitizen dossiers={found.dossiers} now={found.now} total={found.person.dossiers} />
          </Panel>
          <Panel title={t('reports', { count: found.person.reports })}>
            <ReportsOfCitizen reports={found.reports} now={found.now} total={found.person.reports} />
          </Panel>
        </>
      )}
    </Box>
  );
}

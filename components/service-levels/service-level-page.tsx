'use client';

import Box from '@mui/material/Box';
import { useLocale, useTranslations } from 'next-intl';
import { HistoryList } from '@/components/admin/history-list';
import { Panel } from '@/components/admin/panel';
import { PageHeader } from '@/components/ui/page-header';
import type { ServiceLevelDetail, SlaVersionRow } from '@/lib/service-levels/get-service-level';
import { CancelVersionButton } from './cancel-version-button';
import { useServiceLevelWords, useSlaFactText } from './service-level-words';
import { VersionForm } from './version-form';
import { VersionTable } from './version-table';

type Props = {
  level: ServiceLevelDetail;
  /** The version that a new one is being made from; null: nothing is being made. */
  from: SlaVersionRow | null;
  tomorrow: string;
};

/** One service level: what holds, what is planned, what held, and the form of a new version. */
export function ServiceLevelPage({ level, from, tomorrow }: Props) {
  const t = useTranslations('levels');
  const admin = useTranslations('admin');
  const language = useLocale();
  const words = useServiceLevelWords();
  const factText = useSlaFactText(level.departments);
  const { id, version } = level;
  const of = (phase: SlaVersionRow['phase']) => level.versions.filter((each) => each.phase === phase);
  const past = of('past');
  return (
    <>
      <PageHeader
        title={level.name}
        subtitle={t('usedBy', {
          names:
            level.categories.map((each) => (language === 'en' ? each.nameEn : each.name)).join(', ') || '–',
        })}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {from && (
          <Panel title={t('newFrom', { name: words.scope(from) })}>
            <VersionForm key={`${from.id}-${version}`} level={level} from={from} tomorrow={tomorrow} />
          </Panel>
        )}
        <Panel title={t('inForce')}>
          <VersionTable label={t('inForce')} levelId={id} versions={of('in_force')} />
        </Panel>
        <Panel title={t('planned')}>
          <VersionTable
            label={t('planned')}
            levelId={id}
            versions={of('planned')}
            action={(each) => (
              <CancelVersionButton level={{ id, version }} versionId={each.id} name={words.scope(each)} />
            )}
          />
        </Panel>
        {past.length > 0 && (
          <Panel title={t('past')}>
            <VersionTable label={t('past')} levelId={id} versions={past} />
          </Panel>
        )}
        <Panel title={admin('history.title')}>
          <HistoryList entries={level.history} textOf={factText} />
        </Panel>
      </Box>
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { FaceChip } from '@/components/ui/state-chip';
import { dossierStateFaces } from '@/components/ui/state-face';
import { dossierStateFacts, type DossierState } from '@/lib/dossiers/dossier';

/** A dossier's state; the number of the national list is in the tooltip. */
export function DossierStateChip({ state }: { state: DossierState }) {
  const t = useTranslations('dossiers');
  const label = t(`state.${state}`);
  return (
    <FaceChip
      {...dossierStateFaces[state]}
      state={state}
      label={label}
      title={t('nationalStatus', { number: dossierStateFacts(state).nationalStatus, state: label })}
    />
  );
}

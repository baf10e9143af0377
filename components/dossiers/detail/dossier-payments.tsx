'use client';

import Box from '@mui/material/Box';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/case/section';
import { useProcedureWords } from '@/components/procedures/procedure-words';
import type { DetailPayment } from '@/lib/dossiers/dossier-detail';
import { formatDateTime } from '@/lib/format/date-time';

/** The fee and every obligation, and how each was met; nothing where nothing is to be paid. */
export function DossierPayments({ payments }: { payments: readonly DetailPayment[] }) {
  const t = useTranslations('dossiers');
  const money = useProcedureWords().fee;
  if (payments.length === 0) return null;
  return (
    <Section title={t('detail.payments')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5, fontSize: 14 }}>
        {payments.map((payment) => (
          <li key={payment.id}>
            {payment.name}: {money(payment.amount)} · {t(`finance.${payment.state}`)}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {payment.receiptNumber && ` · ${t('detail.receiptNumber', { number: payment.receiptNumber })}`}
              {payment.exemption && ` · ${payment.exemption}`}
              {payment.settledAt && ` · ${formatDateTime(payment.settledAt)}`}
            </Box>
          </li>
        ))}
      </Box>
    </Section>
  );
}

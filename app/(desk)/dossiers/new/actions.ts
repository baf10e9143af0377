'use server';

import { z } from 'zod';
import { ReceiveDossier } from '@/lib/dossiers/dossier-schema';
import { receiveAtCounter } from '@/lib/dossiers/receive-at-counter';
import { defineAction } from '@/lib/web/define-action';

/** The key makes a try that was answered by silence safe to send again. */
const ReceiveAtCounter = z.intersection(ReceiveDossier, z.object({ key: z.uuid() }));

export const receiveDossierAction = defineAction(ReceiveAtCounter, (ctx, { key, ...input }) =>
  receiveAtCounter(ctx, input, { idempotencyKey: key }),
);

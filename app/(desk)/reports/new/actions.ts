'use server';

import { z } from 'zod';
import { createReport } from '@/lib/reports/create-report';
import { CreateReport } from '@/lib/reports/create-report-schema';
import { defineAction } from '@/lib/web/define-action';

/** The key makes a try that was answered by silence safe to send again. */
const EnterReport = z.intersection(CreateReport, z.object({ key: z.uuid() }));

export const enterReport = defineAction(EnterReport, (ctx, { key, ...input }) =>
  createReport(ctx, input, { idempotencyKey: key }),
);

'use server';

import { addSlaVersion } from '@/lib/service-levels/add-sla-version';
import { cancelSlaVersion } from '@/lib/service-levels/cancel-sla-version';
import { AddSlaVersion, CancelSlaVersion } from '@/lib/service-levels/service-level-schema';
import { defineAction } from '@/lib/web/define-action';

export const addSlaVersionAction = defineAction(AddSlaVersion, addSlaVersion);
export const cancelSlaVersionAction = defineAction(CancelSlaVersion, cancelSlaVersion);

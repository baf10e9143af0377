'use server';

import { renameState } from '@/lib/reports/rename-state';
import { RenameState } from '@/lib/reports/rename-state-schema';
import { defineAction } from '@/lib/web/define-action';

export const renameStateAction = defineAction(RenameState, renameState);

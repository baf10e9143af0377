'use server';

import { createLocalState } from '@/lib/local-states/create-local-state';
import { editLocalState } from '@/lib/local-states/edit-local-state';
import {
  CreateLocalState,
  EditLocalState,
  RestoreLocalState,
  RetireLocalState,
} from '@/lib/local-states/local-state-schema';
import { restoreLocalState } from '@/lib/local-states/restore-local-state';
import { retireLocalState } from '@/lib/local-states/retire-local-state';
import { renameState } from '@/lib/reports/rename-state';
import { RenameState } from '@/lib/reports/rename-state-schema';
import { defineAction } from '@/lib/web/define-action';

export const renameStateAction = defineAction(RenameState, renameState);
export const createLocalStateAction = defineAction(CreateLocalState, createLocalState);
export const editLocalStateAction = defineAction(EditLocalState, editLocalState);
export const retireLocalStateAction = defineAction(RetireLocalState, retireLocalState);
export const restoreLocalStateAction = defineAction(RestoreLocalState, restoreLocalState);

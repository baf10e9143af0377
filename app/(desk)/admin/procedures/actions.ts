'use server';

import { addProcedureVersion } from '@/lib/procedures/add-procedure-version';
import { cancelProcedureVersion } from '@/lib/procedures/cancel-procedure-version';
import { createProcedure } from '@/lib/procedures/create-procedure';
import { editProcedure } from '@/lib/procedures/edit-procedure';
import { editProcedureVersion } from '@/lib/procedures/edit-procedure-version';
import {
  AddProcedureVersion,
  CancelProcedureVersion,
  CreateProcedure,
  EditProcedure,
  EditProcedureVersion,
  RestoreProcedure,
  RetireProcedure,
  VerifyProcedureVersion,
} from '@/lib/procedures/procedure-schema';
import { restoreProcedure } from '@/lib/procedures/restore-procedure';
import { retireProcedure } from '@/lib/procedures/retire-procedure';
import { verifyProcedureVersion } from '@/lib/procedures/verify-procedure-version';
import { defineAction } from '@/lib/web/define-action';

export const createProcedureAction = defineAction(CreateProcedure, createProcedure);
export const editProcedureAction = defineAction(EditProcedure, editProcedure);
export const addProcedureVersionAction = defineAction(AddProcedureVersion, addProcedureVersion);
export const editProcedureVersionAction = defineAction(EditProcedureVersion, editProcedureVersion);
export const cancelProcedureVersionAction = defineAction(CancelProcedureVersion, cancelProcedureVersion);
export const verifyProcedureVersionAction = defineAction(VerifyProcedureVersion, verifyProcedureVersion);
export const retireProcedureAction = defineAction(RetireProcedure, retireProcedure);
export const restoreProcedureAction = defineAction(RestoreProcedure, restoreProcedure);

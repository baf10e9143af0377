'use server';

import { createPerson } from '@/lib/organisation/create-person';
import { disablePerson } from '@/lib/organisation/disable-person';
import { editPerson } from '@/lib/organisation/edit-person';
import { enablePerson } from '@/lib/organisation/enable-person';
import {
  CreatePerson,
  DisablePerson,
  EditPerson,
  PersonVersion,
  SetPersonRoles,
} from '@/lib/organisation/person-schema';
import { resetPersonPassword } from '@/lib/organisation/reset-person-password';
import { setPersonRoles } from '@/lib/organisation/set-person-roles';
import { unlockPerson } from '@/lib/organisation/unlock-person';
import { defineAction } from '@/lib/web/define-action';

export const createPersonAction = defineAction(CreatePerson, createPerson);
export const editPersonAction = defineAction(EditPerson, editPerson);
export const setPersonRolesAction = defineAction(SetPersonRoles, setPersonRoles);
export const disablePersonAction = defineAction(DisablePerson, disablePerson);
export const enablePersonAction = defineAction(PersonVersion, enablePerson);
export const unlockPersonAction = defineAction(PersonVersion, unlockPerson);
export const resetPersonPasswordAction = defineAction(PersonVersion, resetPersonPassword);

'use server';

import { createRole } from '@/lib/organisation/create-role';
import { disableRole } from '@/lib/organisation/disable-role';
import { editRole } from '@/lib/organisation/edit-role';
import { enableRole } from '@/lib/organisation/enable-role';
import { CreateRole, DisableRole, EditRole, EnableRole } from '@/lib/organisation/role-schema';
import { defineAction } from '@/lib/web/define-action';

export const createRoleAction = defineAction(CreateRole, createRole);
export const editRoleAction = defineAction(EditRole, editRole);
export const disableRoleAction = defineAction(DisableRole, disableRole);
export const enableRoleAction = defineAction(EnableRole, enableRole);

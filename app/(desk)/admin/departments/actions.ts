'use server';

import { createDepartment } from '@/lib/organisation/create-department';
import {
  CreateDepartment,
  DisableDepartment,
  EditDepartment,
  EnableDepartment,
} from '@/lib/organisation/department-schema';
import { disableDepartment } from '@/lib/organisation/disable-department';
import { editDepartment } from '@/lib/organisation/edit-department';
import { enableDepartment } from '@/lib/organisation/enable-department';
import { defineAction } from '@/lib/web/define-action';

export const createDepartmentAction = defineAction(CreateDepartment, createDepartment);
export const editDepartmentAction = defineAction(EditDepartment, editDepartment);
export const disableDepartmentAction = defineAction(DisableDepartment, disableDepartment);
export const enableDepartmentAction = defineAction(EnableDepartment, enableDepartment);

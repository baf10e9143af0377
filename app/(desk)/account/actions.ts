'use server';

import { z } from 'zod';
import { changePassword } from '@/lib/auth/change-password';
import { ChangePassword } from '@/lib/auth/change-password-schema';
import { signOutEverywhere } from '@/lib/auth/sign-out-everywhere';
import { defineAction } from '@/lib/web/define-action';

export const signOutEverywhereAction = defineAction(z.object({}), (ctx) => signOutEverywhere(ctx));
export const changePasswordAction = defineAction(ChangePassword, changePassword);

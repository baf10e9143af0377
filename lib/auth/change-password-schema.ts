import { z } from 'zod';

export const ChangePassword = z
  .object({
    currentPassword: z.string().min(1, 'required').max(200),
    newPassword: z.string().max(400),
    repeatPassword: z.string().max(400),
  })
  .refine((input) => input.newPassword === input.repeatPassword, {
    path: ['repeatPassword'],
    message: 'password_repeat',
  })
  .refine((input) => input.newPassword !== input.currentPassword, {
    path: ['newPassword'],
    message: 'password_same',
  });
export type ChangePassword = z.infer<typeof ChangePassword>;

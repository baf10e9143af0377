import { z } from 'zod';
import { fold } from '@/lib/search/fold';

const text = (max: number) => z.string().trim().normalize().max(max);
const id = z.number().int().positive();
const version = z.number().int();
const facts = {
  /** Folded like at sign-in, so that no two accounts differ only in case. */
  email: z.string().trim().max(200).transform(fold).pipe(z.email('email')),
  name: text(120).min(2),
  title: text(120),
  departmentId: id,
};
const roles = z
  .array(z.object({ roleId: id, departmentId: id.nullable() }))
  .max(20)
  .refine(
    (list) => new Set(list.map((role) => `${role.roleId}/${role.departmentId}`)).size === list.length,
    'role_twice',
  );

export const CreatePerson = z.object({ ...facts, roles });
export type CreatePerson = z.infer<typeof CreatePerson>;

export const EditPerson = z.object({ id, version, ...facts });
export type EditPerson = z.infer<typeof EditPerson>;

export const SetPersonRoles = z.object({ id, version, roles });
export type SetPersonRoles = z.infer<typeof SetPersonRoles>;

export const DisablePerson = z.object({ id, version, reason: text(500).min(3) });
export type DisablePerson = z.infer<typeof DisablePerson>;

/** Enable, unlock and a new password need no more than this. */
export const PersonVersion = z.object({ id, version });
export type PersonVersion = z.infer<typeof PersonVersion>;

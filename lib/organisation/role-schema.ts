import { z } from 'zod';
import { permissionNames, reaches } from '@/lib/access/permissions';

const text = (max: number) => z.string().trim().normalize().max(max);
const id = z.number().int().positive();
const version = z.number().int();
const facts = {
  name: text(80).min(2),
  nameEn: text(80).min(2),
  description: text(500),
  grants: z
    .array(z.object({ permission: z.enum(permissionNames), reach: z.enum(reaches) }))
    .refine(
      (grants) => new Set(grants.map((grant) => grant.permission)).size === grants.length,
      'grant_twice',
    ),
};

export const CreateRole = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
    .max(40),
  ...facts,
});
export type CreateRole = z.infer<typeof CreateRole>;

export const EditRole = z.object({ id, version, ...facts });
export type EditRole = z.infer<typeof EditRole>;

export const DisableRole = z.object({ id, version, reason: text(500).min(3) });
export type DisableRole = z.infer<typeof DisableRole>;

export const EnableRole = z.object({ id, version });
export type EnableRole = z.infer<typeof EnableRole>;

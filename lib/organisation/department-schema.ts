import { z } from 'zod';
import { departmentKinds } from './department';

const text = (max: number) => z.string().trim().normalize().max(max);
const id = z.number().int().positive();
const facts = {
  name: text(200).min(2),
  shortName: text(60).min(1),
  kind: z.enum(departmentKinds),
  parentId: id.nullable(),
  administrativeUnitId: id.nullable(),
  /** National identifier of a receiving agency, e.g. H49.05.12 (TT 03/2025/TT-VPCP). */
  agencyIdentifier: z
    .string()
    .trim()
    .regex(/^([GH]\d{2}(\.\d{2}){0,3})?$/, 'agency_identifier')
    .transform((value) => value || null),
};

export const CreateDepartment = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
    .max(60),
  ...facts,
});
export type CreateDepartment = z.infer<typeof CreateDepartment>;

export const EditDepartment = z.object({ id, version: z.number().int(), ...facts });
export type EditDepartment = z.infer<typeof EditDepartment>;

export const DisableDepartment = z.object({ id, version: z.number().int(), reason: text(500).min(3) });
export type DisableDepartment = z.infer<typeof DisableDepartment>;

export const EnableDepartment = z.object({ id, version: z.number().int() });
export type EnableDepartment = z.infer<typeof EnableDepartment>;

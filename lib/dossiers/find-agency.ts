import 'server-only';
import { row, sql, type Sql } from '@/lib/db/sql';

/** A department that dossiers come in at. */
export type Agency = {
  id: number;
  name: string;
  /** The national identifier that codes begin with: its own, or the nearest above it. Null: none. */
  identifier: string | null;
};

/** The national identifier of department `d`: its own, or the nearest above it. */
export const agencyIdentifier = sql`(SELECT a.agency_identifier FROM department a
  WHERE a.id = ANY (d.path) AND a.agency_identifier IS NOT NULL ORDER BY array_position(d.path, a.id) DESC LIMIT 1)`;

const agency = (where: Sql): Sql => sql`
  SELECT d.id, d.name, ${agencyIdentifier} AS identifier
  FROM department d WHERE d.disabled_at IS NULL AND ${where} ORDER BY d.id LIMIT 1`;

/** The working department with this id, or null. */
export async function findAgency(departmentId: number): Promise<Agency | null> {
  return (await row<Agency>(agency(sql`d.id = ${departmentId}::int`))) ?? null;
}

/** The working department that a citizen app means by its national identifier or its code, or null. */
export async function findAgencyByCode(code: string): Promise<Agency | null> {
  return (await row<Agency>(agency(sql`(d.agency_identifier = ${code} OR d.code = ${code})`))) ?? null;
}

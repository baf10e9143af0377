import 'server-only';
import { row, sql } from '@/lib/db/sql';
import { byId, keepNames } from '@/lib/lists/keep-names';

type Department = { id: number; code: string; name: string; shortName: string };
type Procedure = { id: number; code: string; nationalCode: string | null; field: string };

/** What the ids in a dossier's row are called. */
export type DossierNames = {
  departments: ReadonlyMap<number, Department>;
  people: ReadonlyMap<number, { id: number; name: string }>;
  procedures: ReadonlyMap<number, Procedure>;
};

type NamesRow = {
  departments: Department[] | null;
  people: { id: number; name: string }[] | null;
  procedures: Procedure[] | null;
};

async function loadNames(): Promise<DossierNames> {
  const found = await row<NamesRow>(sql`SELECT
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'shortName', short_name)) FROM department) AS departments,
    (SELECT json_agg(json_build_object('id', id, 'name', name)) FROM person) AS people,
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'nationalCode', national_code, 'field', field)) FROM procedure) AS procedures`);
  return {
    departments: byId(found?.departments),
    people: byId(found?.people),
    procedures: byId(found?.procedures),
  };
}

type Ids = {
  procedure_id: number;
  received_at_id: number;
  competent_department_id: number;
  department_id: number;
  assignee_id: number | null;
  locked_by_id: number | null;
};

function knows(names: DossierNames, ids: Ids): boolean {
  return (
    names.procedures.has(ids.procedure_id) &&
    [ids.received_at_id, ids.competent_department_id, ids.department_id].every((id) =>
      names.departments.has(id),
    ) &&
    [ids.assignee_id, ids.locked_by_id].every((id) => id === null || names.people.has(id))
  );
}

const kept = keepNames<DossierNames, Ids>(loadNames, knows);
/** Names for these rows. */
export const dossierNamesFor = kept.namesFor;

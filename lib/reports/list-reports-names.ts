import 'server-only';
import { row, sql } from '@/lib/db/sql';
import { byId, keepNames } from '@/lib/lists/keep-names';
import type { LocalStateName } from '@/lib/local-states/local-state';

type Named = { id: number; code: string; name: string };
type Category = Named & { nameEn: string };
type Department = Named & { shortName: string };
type LocalState = LocalStateName & { id: number };

/** What the ids in a report's row are called. */
export type ListNames = {
  categories: ReadonlyMap<number, Category>;
  channels: ReadonlyMap<number, Named>;
  departments: ReadonlyMap<number, Department>;
  communes: ReadonlyMap<number, Named>;
  people: ReadonlyMap<number, { id: number; name: string }>;
  localStates: ReadonlyMap<number, LocalState>;
};

type NamesRow = {
  categories: Category[] | null;
  channels: Named[] | null;
  departments: Department[] | null;
  communes: Named[] | null;
  people: { id: number; name: string }[] | null;
  local_states: LocalState[] | null;
};

async function loadNames(): Promise<ListNames> {
  const found = await row<NamesRow>(sql`SELECT
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'nameEn', name_en)) FROM category) AS categories,
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name)) FROM channel) AS channels,
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'shortName', short_name)) FROM department) AS departments,
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name)) FROM administrative_unit
      WHERE kind IN ('ward', 'commune', 'special_zone')) AS communes,
    (SELECT json_agg(json_build_object('id', id, 'name', name)) FROM person) AS people,
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'label', label, 'labelEn', label_en)) FROM local_state
      WHERE subject = 'report') AS local_states`);
  return {
    categories: byId(found?.categories),
    channels: byId(found?.channels),
    departments: byId(found?.departments),
    communes: byId(found?.communes),
    people: byId(found?.people),
    localStates: byId(found?.local_states),
  };
}

type Ids = {
  category_id: number;
  channel_id: number;
  administrative_unit_id: number | null;
  department_id: number | null;
  assignee_id: number | null;
  local_state_id: number | null;
};

function knows(names: ListNames, ids: Ids): boolean {
  return (
    names.categories.has(ids.category_id) &&
    names.channels.has(ids.channel_id) &&
    (ids.department_id === null || names.departments.has(ids.department_id)) &&
    (ids.assignee_id === null || names.people.has(ids.assignee_id)) &&
    (ids.local_state_id === null || names.localStates.has(ids.local_state_id)) &&
    (ids.administrative_unit_id === null || names.communes.has(ids.administrative_unit_id))
  );
}

const kept = keepNames<ListNames, Ids>(loadNames, knows);
/** Names for these rows. */
export const listNamesFor = kept.namesFor;
/** After a change of names: the next list reads them anew. */
export const forgetListNames = kept.forget;

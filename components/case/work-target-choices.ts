import type { Choice } from '@/components/form/folded-autocomplete';
import type { WorkTargets } from '@/lib/cases/list-work-targets';
import { fold } from '@/lib/search/fold';

export function departmentChoices(targets: WorkTargets): Choice[] {
  return targets.departments.map(({ id, name, shortName }) => ({
    id: String(id),
    label: name,
    keywords: shortName,
    detail: shortName && fold(shortName) !== fold(name) ? shortName : undefined,
  }));
}

/** The people of the chosen department. */
export function personChoices(targets: WorkTargets, departmentId: string | null): Choice[] {
  return targets.people
    .filter((person) => String(person.departmentId) === departmentId)
    .map(({ id, name, title }) => ({ id: String(id), label: name, detail: title || undefined }));
}

/** Rule: which step comes next and who gets it. */
type Step = { id: number; position: number; name: string; departmentRole: string };

/** The step that follows, or null at the last one. */
export function nextStep<Each extends Step>(steps: readonly Each[], currentId: number | null): Each | null {
  const current = steps.find((step) => step.id === currentId);
  return steps.find((step) => step.position === (current?.position ?? 0) + 1) ?? null;
}

/** Steps that are still to be done before the result is there: the one-stop desk that returns it does not count. */
export function openWork<Each extends Step>(steps: readonly Each[], currentId: number | null): Each[] {
  const current = steps.find((step) => step.id === currentId);
  const later = steps.filter((step) => step.position > (current?.position ?? 0));
  return later.filter((step) => step.departmentRole !== 'one_stop');
}

/** The department that the role of a step means, or null where somebody has to choose. */
export function departmentOfRole(
  role: string,
  dossier: { receivedAtId: number; competentDepartmentId: number },
): number | null {
  if (role === 'one_stop') return dossier.receivedAtId;
  return role === 'coordinating' ? null : dossier.competentDepartmentId;
}

/** The step that comes next and the department that its role means, if nobody says otherwise. */
export function usualHandover(dossier: {
  steps: readonly (Step & { isCurrent: boolean })[];
  receivedBy: { id: number };
  competent: { id: number };
}): { step: Step | null; departmentId: number | null } {
  const current = dossier.steps.find((step) => step.isCurrent);
  const step = nextStep<Step>(dossier.steps, current?.id ?? null);
  const ids = { receivedAtId: dossier.receivedBy.id, competentDepartmentId: dossier.competent.id };
  return { step, departmentId: step && departmentOfRole(step.departmentRole, ids) };
}

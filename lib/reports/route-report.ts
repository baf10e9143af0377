/** Rule C1: category and place decide the department that a new report is suggested to. */
export type RoutingRule = {
  position: number;
  categoryId: number | null;
  administrativeUnitId: number | null;
  /** Null: the people's committee of the report's commune. */
  departmentId: number | null;
};
export type RoutedReport = {
  categoryId: number;
  communeId: number | null;
  defaultDepartmentId: number | null;
};

/**
 * The first rule by position whose conditions hold and whose department exists decides; then the category's default
 * department, then the committee of the commune; else null: a coordinator decides.
 * @param committees people's committee (department id) by commune id
 * @param working departments that take new work; a disabled one is passed over
 */
export function routeReport(
  report: RoutedReport,
  rules: readonly RoutingRule[],
  committees: ReadonlyMap<number, number>,
  working: ReadonlySet<number>,
): number | null {
  const committee = report.communeId === null ? null : (committees.get(report.communeId) ?? null);
  const usable = (id: number | null) => (id !== null && working.has(id) ? id : null);
  for (const rule of rules.toSorted((a, b) => a.position - b.position)) {
    if (rule.categoryId !== null && rule.categoryId !== report.categoryId) continue;
    if (rule.administrativeUnitId !== null && rule.administrativeUnitId !== report.communeId) continue;
    const department = usable(rule.departmentId ?? committee);
    if (department !== null) return department;
  }
  return usable(report.defaultDepartmentId) ?? usable(committee);
}

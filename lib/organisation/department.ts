/** What a department is and how it may move in the tree. Pure. */
export const departmentKinds = ['office', 'department', 'commune_committee', 'utility', 'division'] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

/** The path of a department: its parent's path and itself. */
export function pathUnder(parentPath: readonly number[], id: number): number[] {
  return [...parentPath, id];
}

/** A department cannot lie under itself or one of its own descendants. */
export function makesCircle(id: number, newParentPath: readonly number[]): boolean {
  return newParentPath.includes(id);
}

/** What still depends on a department: it can only be disabled when there is none of it. */
export type DepartmentUse = {
  openReports: number;
  activePeople: number;
  activeChildren: number;
  routes: number;
};

export function isInUse(use: DepartmentUse): boolean {
  return use.openReports + use.activePeople + use.activeChildren + use.routes > 0;
}

type Node = { id: number; parentId: number | null; name: string };

/** Tree order: each department after its parent, siblings by name; a department whose parent is not listed is a root. */
export function inTreeOrder<T extends Node>(nodes: readonly T[]): (T & { depth: number })[] {
  const listed = new Set(nodes.map((node) => node.id));
  const children = new Map<number | null, T[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && listed.has(node.parentId) ? node.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const ordered: (T & { depth: number })[] = [];
  const visit = (parent: number | null, depth: number) => {
    const siblings = (children.get(parent) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    for (const node of siblings) {
      ordered.push({ ...node, depth });
      visit(node.id, depth + 1);
    }
  };
  visit(null, 0);
  return ordered;
}

import type {EntityRow} from "@standpoint/model";

/** An entity at its place in the tree. */
export interface Branch {
  readonly entity: EntityRow;
  /** 0 at the top. */
  readonly depth: number;
}

/** Every entity once, each below its parent, names in order; one whose parent is of another kind or unknown stands at the top. */
export function treeOf(entities: readonly EntityRow[]): readonly Branch[] {
  const names = new Set(entities.map(({name}) => name));
  const children = new Map<string, EntityRow[]>();
  for (const entity of entities.toSorted((a, b) => a.name.localeCompare(b.name, "en"))) {
    const above = entity.parent !== null && names.has(entity.parent) ? entity.parent : "";
    children.set(above, [...(children.get(above) ?? []), entity]);
  }
  const branches: Branch[] = [];
  const seen = new Set<number>();
  const grow = (parent: string, depth: number) => {
    for (const entity of children.get(parent) ?? []) {
      if (seen.has(entity.id)) continue;
      seen.add(entity.id);
      branches.push({entity, depth});
      grow(entity.name, depth + 1);
    }
  };
  grow("", 0);
  return branches;
}

/** The branches that a few letters name, with all that stands above them. */
export function narrowed(branches: readonly Branch[], typed: string): readonly Branch[] {
  const sought = typed.trim().toLowerCase();
  if (sought === "") return branches;
  const named = ({entity: {name, abbreviation, aliases}}: Branch) => [name, abbreviation ?? "", ...aliases].some((one) => one.toLowerCase().includes(sought));
  const kept = new Set<number>();
  branches.forEach((branch, at) => {
    if (!named(branch)) return;
    let depth = branch.depth + 1;
    for (let above = at; above >= 0 && depth > 0; above -= 1) {
      const one = branches[above];
      if (one === undefined || one.depth >= depth) continue;
      kept.add(one.entity.id);
      depth = one.depth;
    }
  });
  return branches.filter(({entity}) => kept.has(entity.id));
}

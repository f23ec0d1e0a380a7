import type {EntityRow} from "@standpoint/model";
import {byName} from "../shell/by-name.ts";

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
  for (const entity of entities.toSorted((a, b) => byName(a.name, b.name))) {
    const above = entity.parent !== null && names.has(entity.parent) ? entity.parent : "";
    children.set(above, [...(children.get(above) ?? []), entity]);
  }
  const branches: Branch[] = [];
  const seen = new Set<number>();
  const grow = (entity: EntityRow, depth: number) => {
    if (seen.has(entity.id)) return;
    seen.add(entity.id);
    branches.push({entity, depth});
    for (const child of children.get(entity.name) ?? []) grow(child, depth + 1);
  };
  for (const entity of children.get("") ?? []) grow(entity, 0);
  // Those that lie inside each other in a circle have no top.
  for (const entity of entities) grow(entity, 0);
  return branches;
}

export interface Sought {
  /** A few letters of a name, an abbreviation or an alias. */
  readonly search?: string;
  readonly flag?: string;
  readonly memo?: "with" | "without";
}

/** The branches that are sought, with all that stands above them. */
export function narrowed(branches: readonly Branch[], {search = "", flag, memo}: Sought): readonly Branch[] {
  const letters = search.trim().toLowerCase();
  if (letters === "" && flag === undefined && memo === undefined) return branches;
  const named = ({entity}: Branch) => {
    const lettered = [entity.name, entity.abbreviation ?? "", ...entity.aliases].some((one) => one.toLowerCase().includes(letters));
    const flagged = flag === undefined || entity.flags?.includes(flag) === true;
    return lettered && flagged && (memo === undefined || (memo === "with") === (entity.memo !== undefined));
  };
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

import type {TieChange, Ties} from "@standpoint/draw";

/** What became of each tie that is in either of two slices; by names. */
export function tieChanges(before: Ties, after: Ties): readonly TieChange[] {
  const found = new Map<string, TieChange>();
  const add = (ties: Ties, side: "before" | "after") => {
    ties.weight.forEach((weight, tie) => {
      const one = ties.rows[ties.from[tie] ?? 0] ?? "";
      const other = ties.columns[ties.to[tie] ?? 0] ?? "";
      const key = JSON.stringify([one, other]);
      found.set(key, {...(found.get(key) ?? {one, other, before: 0, after: 0}), [side]: weight});
    });
  };
  add(before, "before");
  add(after, "after");
  return [...found.values()];
}

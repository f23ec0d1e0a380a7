import type {ListsColumn} from "@standpoint/model";

/** The flags of statements as a list column in the order of `ids`, or nothing when none has any. */
export function flagsOf(ids: Int32Array, flagged: ReadonlyMap<number, readonly string[]>): ListsColumn | undefined {
  if (flagged.size === 0) return undefined;
  const labels = [...new Set([...flagged.values()].flat())].sort();
  const offsets = new Int32Array(ids.length + 1);
  const codes: number[] = [];
  ids.forEach((id, row) => {
    for (const flag of flagged.get(id) ?? []) codes.push(labels.indexOf(flag));
    offsets[row + 1] = codes.length;
  });
  return {form: "lists", offsets, codes: Int32Array.from(codes), labels};
}

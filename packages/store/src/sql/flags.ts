import type {ChangeId, ListsColumn, StatementType} from "@standpoint/model";
import {olderRows} from "./rows.ts";
import type {ReadingEngine} from "./engine.ts";

type Flagged = ReadonlyMap<number, readonly string[]>;

/** The flags of a type's statements as a list column in the order of `ids`, or nothing when none has any. */
export async function flagsOf(
  engine: ReadingEngine,
  type: StatementType,
  {ids, asOf}: {ids: Int32Array; asOf: ChangeId | undefined},
): Promise<ListsColumn | undefined> {
  const flagged = await flaggedStatements(engine, type, asOf);
  const labels = [...new Set([...flagged.values()].flat())].sort();
  if (labels.length === 0) return undefined;
  const offsets = new Int32Array(ids.length + 1);
  const codes: number[] = [];
  ids.forEach((id, row) => {
    for (const flag of flagged.get(id) ?? []) codes.push(labels.indexOf(flag));
    offsets[row + 1] = codes.length;
  });
  return {form: "lists", offsets, codes: Int32Array.from(codes), labels};
}

async function flaggedStatements({db}: ReadingEngine, type: StatementType, asOf: ChangeId | undefined): Promise<Flagged> {
  const rows = await db.selectFrom("statement").select(["id", "flags"]).where("type", "=", type.id).where("flags", "<>", "[]").execute();
  const flags = new Map(rows.map((row) => [row.id, row.flags]));
  if (asOf !== undefined) {
    for (const [id, before] of await olderRows(db, "statement", asOf)) flags.set(id, (before as {flags: string} | null)?.flags ?? "[]");
  }
  return new Map([...flags].map(([id, text]) => [id, JSON.parse(text) as string[]]));
}

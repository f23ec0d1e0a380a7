import type {Difference, Comparison} from "@standpoint/model";
import {Invalid, type ChangeId, type Span} from "@standpoint/model";
import type {Kysely} from "kysely";
import type {Schema} from "../schema.ts";
import {inParts} from "./in-parts.ts";
import {noted} from "./record.ts";
import {olderRows} from "./rows.ts";

const nouns = ["document", "entity", "type", "statement"] as const;
const shownAtMost = 1000;

type Row = Readonly<Record<string, unknown>>;

/** What stands otherwise after change `to` than after change `from`. Only rows that some act has touched are looked at. */
export async function compare(db: Kysely<Schema>, from: ChangeId, to: ChangeId): Promise<Comparison> {
  if (to < from) throw new Invalid(`Change ${to} is before change ${from}: give the earlier one first.`);
  const rows: Difference[] = [];
  for (const noun of nouns) rows.push(...(await differences(db, noun, {from, to})));
  const count = (noun: Difference["noun"], kind: Difference["kind"]) => rows.filter((row) => row.noun === noun && row.kind === kind).length;
  const counts = nouns.map((noun) => ({noun, added: count(noun, "added"), changed: count(noun, "changed"), removed: count(noun, "removed")}));
  return {from, to, counts: counts.filter(({added, changed, removed}) => added + changed + removed > 0), rows: rows.slice(0, shownAtMost)};
}

async function differences(db: Kysely<Schema>, noun: Difference["noun"], {from, to}: {from: number; to: number}): Promise<Difference[]> {
  const earlier = await olderRows(db, noun, from);
  const later = await olderRows(db, noun, to);
  const unchanged = [...earlier.keys()].filter((id) => !later.has(id));
  const now = new Map((await inParts(unchanged, (part) => rowsNow(db, noun, part))).map((row) => [row["id"] as number, row]));
  const found: Difference[] = [];
  for (const [id, before] of [...earlier].sort(([a], [b]) => a - b)) {
    const after = later.has(id) ? later.get(id) : now.get(id);
    const kind = kindOf(before as Row | null, (after ?? null) as Row | null);
    if (kind !== null) found.push({noun, kind, id, label: labelOf(noun, (after ?? before) as Row)});
  }
  return found;
}

async function rowsNow(db: Kysely<Schema>, noun: Difference["noun"], part: readonly number[]): Promise<Row[]> {
  return await db
    .selectFrom(noun as "coder")
    .selectAll()
    .where("id", "in", part)
    .execute();
}

const empty: Row = {names: "[]", memo: "", flags: "[]"};

function kindOf(before: Row | null, after: Row | null): Difference["kind"] | null {
  if (before === null) return after === null ? null : "added";
  if (after === null) return "removed";
  // A row of an earlier format lacks the columns that came since: that is no change. Nor is what an act notes of each row.
  const said = Object.keys(after).filter((column) => !noted.has(column));
  return said.some((column) => (before[column] ?? empty[column] ?? null) !== after[column]) ? "changed" : null;
}

function labelOf(noun: Difference["noun"], row: Row): string {
  if (noun === "document") return String(row["title"]);
  if (noun !== "statement") return String(row["name"]);
  const [first] = JSON.parse(String(row["spans"])) as readonly Span[];
  return first?.quote.slice(0, 160) ?? "";
}

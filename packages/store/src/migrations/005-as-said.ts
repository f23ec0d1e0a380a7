import {presenceOf, presets, type Variable, type VariableDraft} from "@standpoint/model";
import type {Kysely} from "kysely";
import {uidOfRow} from "../sql/lasting.ts";
import type {Row} from "../sql/sealing.ts";
import type {ColumnKinds} from "./column-kinds.ts";
import {partsOf, seal, type Tables} from "./rows.ts";

/**
 * How a statement was said: posts and documents whose author is not certain, and, for statement types that began as presets, the
 * variables and choices those have now.
 */
export async function up(untyped: Kysely<unknown>, {yesOrNo}: ColumnKinds): Promise<void> {
  const db = untyped as unknown as Kysely<Tables>;
  for (const table of ["document", "post"]) {
    await db.schema
      .alterTable(table)
      .addColumn("author_unsure", yesOrNo, (c) => c.notNull().defaultTo(0))
      .execute();
  }
  for await (const rows of partsOf(db, "type")) for (const row of rows) await extended(db, row);
  for (const table of ["document", "post", "type"] as const) for await (const rows of partsOf(db, table)) for (const row of rows) await seal(db, table, {row});
}

async function extended(db: Kysely<Tables>, {id, uid, name, variables}: Row): Promise<void> {
  const before = JSON.parse(String(variables)) as Variable[];
  const preset = presets.find((one) => one.name === name && before.some(({role}) => role !== undefined && role === one.variables[0]!.role));
  if (!preset) return;
  const kept = before.map((variable) => withChoices(variable, preset.variables));
  let next = Math.max(0, ...before.map((variable) => variable.id as number));
  const added = preset.variables
    .filter(
      (draft) => draft.role !== undefined && gained.has(draft.role) && !before.some((variable) => variable.role === draft.role || variable.name === draft.name),
    )
    .map((draft) => ({...draft, id: ++next, uid: uidOfRow(String(uid), {noun: "variable", id: next, added: ""})}));
  await db
    .updateTable("type")
    .set({variables: JSON.stringify([...kept, ...added])})
    .where("id", "=", id as number)
    .execute();
}

/** What presets did not have in earlier formats. */
const gained = new Set<string>(["via", "manner", "throughout", "since", "voice", "bound"]);

/** A choice of the preset's role offers what the preset offers too, after its own. */
function withChoices(variable: Variable, drafts: readonly VariableDraft[]): Variable {
  const draft = drafts.find(({name, role}) => name === variable.name && role === variable.role);
  if (variable.kind !== "choice" || draft?.choices === undefined) return variable;
  const choices = [...(variable.choices ?? []), ...draft.choices.filter((choice) => variable.choices?.includes(choice) === false)];
  return {...variable, choices, ...(variable.role === "part" && {presence: presenceOf({choices})})};
}

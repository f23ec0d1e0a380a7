import {Missing, type ChangeId, type StatementId, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {short} from "./code-statement.ts";

/** Puts a statement back as it stood after a change; itself an act, which undo takes back. */
export async function restoreStatement(store: Store, id: StatementId, {change, ...asking}: {readonly change: ChangeId} & Asking): Promise<StatementRow> {
  await store.act({...asking, command: "restore statement"}, async (writing, reading) => {
    const versions = await reading.statementHistory(id);
    const quote = versions.find(({row}) => row !== null)?.row?.quote ?? "";
    writing.tell(`Restored ${short(quote)} as after change ${change}`);
    await writing.restoreStatement(id, change);
  });
  const [row] = await store.statementRows([id]);
  if (row) return row;
  throw new Missing(`There is no statement ${id} in this project.`);
}

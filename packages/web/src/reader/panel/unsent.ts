import type {StatementRow} from "@standpoint/model";
import type {NewStatement, StatementEdit} from "../../api/acts.ts";
import type {UnsentDraft} from "../../api/outbox.ts";
import {namesOf} from "./memory.ts";
import type {HalfEdited} from "./memory.ts";

/** A new statement as it is kept while the server is not there. */
export function unsentStatement(project: string, draft: NewStatement): UnsentDraft {
  const {document, type, start, end, revision, quotes, values, memo = "", flags = []} = draft;
  const [quote = ""] = quotes;
  return {
    says: `The new statement on “${quote.slice(0, 80)}”`,
    place: `/reader/${encodeURIComponent(document)}`,
    method: "POST",
    path: "/statements",
    body: draft,
    half: {name: namesOf(project, document).half, within: "list", value: {from: start, to: end, quote, revision, filled: {type, values, memo, flags}}},
    once: {document, type, start, end, memo, values},
  };
}

interface Edited {
  readonly row: Pick<StatementRow, "id" | "documentKey" | "quote">;
  readonly edit: StatementEdit;
  readonly half: HalfEdited;
}

/** An edit of a statement, likewise. */
export function unsentEdit(project: string, {row: {id, documentKey, quote}, edit, half}: Edited): UnsentDraft {
  return {
    says: `The edit of “${quote.slice(0, 80)}”`,
    place: `/reader/${encodeURIComponent(documentKey)}?statement=${String(id)}`,
    method: "PATCH",
    path: `/statements/${String(id)}`,
    body: edit,
    half: {name: namesOf(project, documentKey).edits, within: {entry: String(id)}, value: half},
  };
}

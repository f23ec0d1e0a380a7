import type {DocumentRow} from "@standpoint/model";
import type {DocumentEdit} from "../api/acts.ts";

/** The fields of the form: empty where nothing is known. */
export interface DocumentFields {
  readonly title: string;
  readonly authors: readonly string[];
  readonly authorUnsure: boolean;
  readonly date: string;
  readonly kind: string;
  readonly language: string;
  readonly place: string;
  readonly source: string;
  readonly section: string;
  readonly url: string;
  readonly notes: string;
}

const optional = ["date", "kind", "language", "place", "source", "section", "url", "notes"] as const;

export function fieldsOf(row: DocumentRow): DocumentFields {
  const rest = Object.fromEntries(optional.map((name) => [name, row[name] ?? ""])) as Record<(typeof optional)[number], string>;
  return {title: row.title, authors: row.authors, authorUnsure: row.authorUnsure ?? false, ...rest};
}

/** Only what differs from what the typing began from; a field that was emptied becomes null. */
export function editOf(before: DocumentFields, fields: DocumentFields): DocumentEdit {
  const changed = optional.filter((name) => fields[name].trim() !== before[name]).map((name) => [name, fields[name].trim() || null]);
  return {
    ...(fields.title.trim() === before.title ? {} : {title: fields.title.trim()}),
    ...(fields.authors.join("\n") === before.authors.join("\n") ? {} : {authors: fields.authors}),
    ...(fields.authorUnsure === before.authorUnsure ? {} : {authorUnsure: fields.authorUnsure}),
    ...(Object.fromEntries(changed) as DocumentEdit),
  };
}

import {dateWords} from "@standpoint/model";
import type {AnswerOf} from "@standpoint/workbench";
import type {Face} from "./face.ts";
import type {Table} from "../table.ts";

export const lineageFace: Face<"lineage"> = {
  project: "a .standpoint project",
  after: `
Examples:
  standpoint lineage debate.standpoint
  standpoint lineage debate.standpoint --actor "Harbour Neighbours"
  standpoint lineage debate.standpoint --at 2022-12 --format json
  standpoint lineage debate.standpoint --format svg --out lineage.svg

Bring typed edges in with "standpoint import P edges.csv": predecessor, successor, type, date, note.`,
  table,
};

function table({events, at, affiliations, notes}: AnswerOf["lineage"]): Table {
  if (at) return existing(at, affiliations, notes);
  return {
    columns: [{title: "date"}, {title: "event"}, {title: "from"}, {title: "to"}, {title: "statements"}],
    rows: events.map(({kind, date, from, to, contested, statements}) => [
      date === null ? "?" : dateWords(date),
      contested ? `${kind} (contested)` : kind,
      from.join(" + "),
      to.join(" + "),
      statements.join(" "),
    ]),
    notes,
    empty: "No relations between organisations yet: code some, or import a table of typed edges.",
  };
}

function existing(at: NonNullable<AnswerOf["lineage"]["at"]>, affiliations: AnswerOf["lineage"]["affiliations"], notes: readonly string[]): Table {
  const belongs = (name: string) => affiliations.filter(({actor}) => actor === name).map((one) => membership(one));
  return {
    title: `On ${at.date}`,
    columns: [{title: "organisation"}, {title: "existed"}, {title: "belonged to"}],
    rows: at.exists.map(({actor, name, existed}) => [name, existed, belongs(actor).join("; ")]),
    notes,
    empty: "Nothing is known to have existed then.",
  };
}

/** With how sure it is, and that it follows from having founded the body. */
function membership({relation, of, held, follows, lastSeen}: AnswerOf["lineage"]["affiliations"][number]): string {
  const known = held !== undefined && held !== "yes" ? ` (${held}${lastSeen === null ? "" : `; last seen ${dateWords(lastSeen)}`})` : "";
  return `${follows && relation === "founded" ? "a founder of" : relation} ${of}${known}`;
}

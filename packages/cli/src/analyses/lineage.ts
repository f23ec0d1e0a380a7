import type {Face} from "./face.ts";
import type {Table} from "../table.ts";

interface LineageParts {
  readonly events: readonly {
    kind: string;
    date: string | null;
    from: readonly string[];
    to: readonly string[];
    contested: boolean;
    statements: readonly string[];
  }[];
  readonly at?: {readonly date: string; readonly exists: readonly {name: string; certain: boolean}[]};
  readonly affiliations: readonly {actor: string; of: string; relation: string; from: string | null; to: string | null}[];
  readonly notes: readonly string[];
}

export const lineageFace: Face = {
  project: "a .standpoint project",
  after: `
Examples:
  standpoint lineage debate.standpoint
  standpoint lineage debate.standpoint --actor "Harbour Neighbours"
  standpoint lineage debate.standpoint --at 2022-12 --format json
  standpoint lineage debate.standpoint --format svg --out lineage.svg

Bring typed edges in with "standpoint import P edges.csv": predecessor, successor, type, date, note.`,
  table: (json) => table(json as unknown as LineageParts),
};

function table({events, at, affiliations, notes}: LineageParts): Table {
  if (at) return existing(at, affiliations, notes);
  return {
    columns: [{title: "date"}, {title: "event"}, {title: "from"}, {title: "to"}, {title: "statements"}],
    rows: events.map(({kind, date, from, to, contested, statements}) => [
      date ?? "?",
      contested ? `${kind} (contested)` : kind,
      from.join(" + "),
      to.join(" + "),
      statements.join(" "),
    ]),
    notes,
    empty: "No relations between organisations yet: code some, or import a table of typed edges.",
  };
}

function existing(at: NonNullable<LineageParts["at"]>, affiliations: LineageParts["affiliations"], notes: readonly string[]): Table {
  const belongs = (name: string) => affiliations.filter(({actor}) => actor === name).map(({relation, of}) => `${relation} ${of}`);
  return {
    title: `On ${at.date}`,
    columns: [{title: "organisation"}, {title: "existed"}, {title: "belonged to"}],
    rows: at.exists.map(({name, certain}) => [name, certain ? "yes" : "perhaps", belongs(name).join("; ")]),
    notes,
    empty: "Nothing is known to have existed then.",
  };
}

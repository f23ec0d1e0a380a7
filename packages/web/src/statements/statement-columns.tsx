import type {Role, StatementRow, TypeRow, VariableDraft} from "@standpoint/model";
import {Link} from "@tanstack/react-router";
import {howSaid, sayingOf, stanceOf, wordsOfValue, type Saying} from "../stance/stance.ts";
import {StanceMark} from "../stance/stance-mark.tsx";
import {Dated} from "../table/dated.tsx";
import type {TableColumn} from "../table/virtual-table.tsx";

type Column = TableColumn<StatementRow>;

const quote: Column = {
  id: "quote",
  head: "Passage",
  width: "minmax(16rem, 3fr)",
  sortable: false,
  cell: (row) => (
    <Link to="/reader/$key" params={{key: row.documentKey}} search={{statement: row.id}} className="statement-quote" tabIndex={-1} title={row.quote}>
      {row.quote}
    </Link>
  ),
};

const date: Column = {id: "date", head: "Date", width: "7rem", sortable: "up", cell: ({date}) => <Dated date={date} />};
const document: Column = {
  id: "document",
  head: "Document",
  width: "minmax(9rem, 1.2fr)",
  sortable: "up",
  cell: ({documentTitle}) => <span title={documentTitle}>{documentTitle}</span>,
};
const coder: Column = {id: "coder", head: "Coder", width: "6rem", sortable: false, cell: ({coder}) => coder};

/** What stands after the passage: how, under which condition, through whom. */
const laterRoles: readonly Role[] = ["mode", "condition", "manner", "throughout", "since", "voice", "via", "cites"];

/** A column a variable of the chosen type; without one, who says what of any type. */
export function statementColumns(types: readonly TypeRow[], chosen: TypeRow | undefined): readonly Column[] {
  if (chosen === undefined) return [...summaryColumns(types), quote, date, document, coder];
  const variables = chosen.variables.filter(({role}) => role !== "date");
  const isMain = ({role}: VariableDraft) => role !== undefined && !laterRoles.includes(role);
  const main = variables.filter(isMain).map(variableColumn);
  const rest = variables.filter((variable) => !isMain(variable)).map(variableColumn);
  return [...main, quote, date, document, ...rest, coder];
}

function summaryColumns(types: readonly TypeRow[]): readonly Column[] {
  const saying = (row: StatementRow) =>
    sayingOf(
      row,
      types.find(({name}) => name === row.type),
    );
  return [
    {id: "type", head: "Type", width: "7.5rem", sortable: false, cell: (row) => <TypeName name={row.type} types={types} />},
    {id: "holder", head: "Who", width: "minmax(9rem, 1.2fr)", sortable: false, cell: (row) => saying(row).who ?? ""},
    {id: "stance", head: "Stance", headUnseen: true, width: "2.6rem", sortable: false, cell: (row) => <Sign row={row} {...saying(row)} />},
    {id: "concept", head: "What", width: "minmax(12rem, 2fr)", sortable: false, cell: (row) => <What {...saying(row)} />},
  ];
}

function What({what, manner}: Pick<Saying, "what" | "manner">) {
  return (
    <span title={what}>
      {manner !== "" && <span className="quiet">({manner}) </span>}
      {what}
    </span>
  );
}

function Sign({row, stance, practised, manner = ""}: {readonly row: StatementRow} & Pick<Saying, "stance" | "practised"> & Partial<Pick<Saying, "manner">>) {
  if (stance === null) return null;
  const said = [stance, ...howSaid(row, {manner})].join(", ");
  return (
    <span role="img" aria-label={said} title={said}>
      <StanceMark stance={stance} own={row.own === true} unsure={row.authorUnsure === true} practised={practised} />
    </span>
  );
}

function TypeName({name, types}: {readonly name: string; readonly types: readonly TypeRow[]}) {
  return (
    <span className="type-name" style={{"--type": types.find((type) => type.name === name)?.colour}}>
      {name}
    </span>
  );
}

function variableColumn(variable: VariableDraft): Column {
  const {name, role, kind} = variable;
  const narrow = kind === "integer" || kind === "boolean";
  return {
    id: name,
    head: role === "stance" ? "Stance" : name,
    width: narrow ? "5.5rem" : kind === "choice" ? "7rem" : "minmax(8rem, 1.4fr)",
    sortable: false,
    ...(kind === "integer" ? {numeric: true} : {}),
    cell: (row) => {
      const value = row.values[name];
      if (role === "stance") return <Sign row={row} stance={stanceOf(value)} practised={false} />;
      return <span title={wordsOfValue(value, role)}>{wordsOfValue(value, role)}</span>;
    },
  };
}

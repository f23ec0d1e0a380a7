import {Invalid, Missing, type Value, present} from "@standpoint/model";
import {Command} from "commander";
import type {Store} from "@standpoint/store";
import {withProject} from "../open.ts";
import {withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";

export function documentsCommand(): Command {
  return listing(new Command("documents").description("List the documents."), async (store) => {
    const rows = await store.documents();
    const table: Table = {
      columns: [
        {title: "document"},
        {title: "title"},
        {title: "date"},
        {title: "authors"},
        {title: "posts", number: true},
        {title: "statements", number: true},
      ],
      rows: rows.map(({key, title, date, authors, posts, statements}) => [key, title, date, authors.join("; "), posts, statements]),
      empty: 'There are no documents yet: add some with "standpoint add".',
    };
    return {rows, table};
  });
}

export function entitiesCommand(): Command {
  const command = new Command("entities")
    .description("List actors, concepts and other entities.")
    .option("--kind <kind>", "actor, concept, work, event, place or a kind of your own");
  return listing(command, async (store, {kind}) => {
    const rows = await store.entities(kind);
    if (kind !== undefined && rows.length === 0) await refuseKind(store, kind);
    const table: Table = {
      columns: [{title: "kind"}, {title: "name"}, {title: "parent"}, {title: "statements", number: true}],
      rows: rows.map((row) => [row.kind, row.name, row.parent, row.statements]),
      empty: "There are none yet: they are made when statements name them.",
    };
    return {rows, table};
  });
}

/** Says so when nothing in a project, neither an entity nor a variable, is of a kind. */
async function refuseKind(store: Store, kind: string): Promise<void> {
  const variables = (await store.types()).flatMap((type) => type.variables);
  const planned = variables.flatMap((variable) => ("entityKind" in variable && variable.entityKind ? [variable.entityKind] : []));
  const present = (await store.entities()).map((row) => row.kind);
  refuseUnknown("kind of entity", kind, [...new Set([...planned, ...present])]);
}

function refuseUnknown(what: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new Missing(`There is no ${what} "${name}" in this project; there is ${known.join(", ")}.`);
}

/** Throws Invalid, as an analysis does, where nobody of that name coded a statement. */
async function refuseCoder(store: Store, coder: string): Promise<void> {
  const {total} = await store.statements({coder}, {offset: 0, limit: 1});
  if (total > 0) return;
  const {rows} = await store.statements({}, {offset: 0, limit: 10_000_000});
  const known = [...new Set(rows.map((row) => row.coder))].filter((name) => name !== "").sort();
  throw new Invalid(`no statement was coded by "${coder}": the coders are ${known.join(", ") || "unknown"}`);
}

export function statementsCommand(): Command {
  const command = new Command("statements")
    .description("List the statements in the order of the texts.")
    .option("--type <type>", "of one statement type")
    .option("--document <id>", "of one document")
    .option("--coder <name>", "of one coder")
    .option("--search <words>", "with these words in passage, values or memo");
  return listing(command, async (store, options) => {
    const {type, document, coder, search} = options;
    if (type !== undefined)
      refuseUnknown(
        "statement type",
        type,
        (await store.types()).map(({name}) => name),
      );
    if (coder !== undefined) await refuseCoder(store, coder);
    if (document !== undefined && !(await store.documents()).some(({key}) => key === document))
      throw new Missing(`There is no document "${document}" in this project: "standpoint documents P" lists those there are.`);
    const filter = present({type, document, coder, search});
    const {rows} = await store.statements(filter, {offset: 0, limit: 10_000_000});
    const table: Table = {
      columns: [{title: "statement"}, {title: "type"}, {title: "date"}, {title: "values"}, {title: "passage"}],
      rows: rows.map((row) => [
        row.key,
        row.type,
        row.date,
        Object.entries(row.values)
          .map(([name, value]) => `${name}: ${shown(value)}`)
          .join("; "),
        row.quote,
      ]),
      empty: 'There are none: code some in the reader ("standpoint serve"), or bring them in with "standpoint import".',
    };
    return {rows, table};
  });
}

function shown(value: Value): string {
  if (value === null) return "neutral";
  return typeof value === "object" ? value.join(" > ") : String(value);
}

export function searchCommand(): Command {
  const command = new Command("search").description('Find words in the texts: words, "a phrase", a beginning*.').argument("<query>", "what to look for");
  return listing(command, async (store, _, query) => {
    const rows = await store.search(query ?? "", 1000);
    const table: Table = {
      columns: [{title: "document"}, {title: "at", number: true}, {title: "words"}],
      rows: rows.map(({documentKey, start, excerpt}) => [documentKey, start, excerpt]),
      empty: "Nothing was found.",
    };
    return {rows, table};
  });
}

type ListOptions = PrintOptions & {
  readonly kind?: string;
  readonly type?: string;
  readonly document?: string;
  readonly coder?: string;
  readonly search?: string;
};
type Listing = (store: Store, options: ListOptions, query?: string) => Promise<{rows: readonly object[]; table: Table}>;

const examples: Readonly<Record<string, readonly string[]>> = {
  documents: ["documents debate.standpoint", "documents debate.standpoint --format csv --out documents.csv"],
  entities: ["entities debate.standpoint --kind actor"],
  statements: ["statements debate.standpoint --type position", 'statements debate.standpoint --search "night work"'],
  search: ["search debate.standpoint harbour", "search debate.standpoint '\"night work\"'", "search debate.standpoint 'dock*'"],
};

function listing(command: Command, list: Listing): Command {
  const whole = new Command(command.name()).description(command.description()).argument("<project>");
  for (const argument of command.registeredArguments) whole.addArgument(argument);
  for (const option of command.options) whole.addOption(option);
  whole.addHelpText("after", `\nExamples:\n${(examples[command.name()] ?? []).map((line) => `  standpoint ${line}`).join("\n")}`);
  return withOutput(whole, ["table", "json", "csv"]).action(async (path: string, ...rest: unknown[]) => {
    const query = typeof rest[0] === "string" ? rest[0] : undefined;
    const options = (query === undefined ? rest[0] : rest[1]) as ListOptions;
    const {rows, table} = await withProject(path, "read", (store) => list(store, options, query));
    await print({json: {rows}, table: () => table}, options);
  });
}

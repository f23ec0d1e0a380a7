import {lineageAnswer, lineageFiles, lineageFormats, type Words} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {withFilters, withOutput} from "../options.ts";
import {print, type PrintOptions} from "../print.ts";
import type {Table} from "../table.ts";
import {wordsOf} from "./network.ts";

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

export function lineageCommand(): Command {
  const command = new Command("lineage")
    .description("Where organisations come from, what became of them, and what they belonged to.")
    .argument("<project>", "a .standpoint project")
    .option("--actor <name>", "one organisation with all it comes from and all that came of it")
    .option("--at <date>", "who existed then, in what, and where the sections of each international stood")
    .option("--width <pixels>", "width of the picture")
    .option("--passages", "with the passages of all statements named")
    .addHelpText(
      "after",
      `
Examples:
  standpoint lineage debate.standpoint
  standpoint lineage debate.standpoint --actor "Harbour Neighbours"
  standpoint lineage debate.standpoint --at 2022-12 --format json
  standpoint lineage debate.standpoint --format svg --out lineage.svg

Bring typed edges in with "standpoint import P edges.csv": predecessor, successor, type, date, note.`,
    );
  withFilters(command);
  return withOutput(command, lineageFormats.join(", ")).action(async (path: string, options: PrintOptions & Words) => {
    await withProject(path, "read", async (store) => {
      const words = wordsOf(options);
      const json = await lineageAnswer(store, words);
      await print(
        {json, table: () => table(json as unknown as LineageParts), files: (format) => lineageFiles(store, words, format), formats: lineageFormats},
        options,
      );
    });
  });
}

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

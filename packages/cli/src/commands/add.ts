import type {Added} from "@standpoint/model";
import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {counted, Invalid, systemFault} from "@standpoint/model";
import {addDocuments, textFormats} from "@standpoint/workbench";
import {Command} from "commander";
import {filesUnder} from "../files-under.ts";
import {interruptible} from "../interrupt.ts";
import {asking, withProject} from "../open.ts";
import {withOutput} from "../options.ts";
import {print, refuseAnswer, type PrintOptions} from "../print.ts";
import {progressBar} from "../progress.ts";

interface AddOptions extends PrintOptions {
  readonly documents?: string;
  readonly name?: string;
  readonly dryRun?: boolean;
}

const nothing: Added = {added: 0, posts: 0, already: 0, skipped: [], notes: [], documents: []};

export function addCommand(): Command {
  const command = new Command("add")
    .description(`Add texts (${textFormats.join(", ")}): files, folders or zip archives.`)
    .argument("<project>")
    .argument("[files...]", "files, folders and archives (default: those that --documents names)")
    .option("--documents <file>", 'what is known of the texts: documents.json or a CSV with a column "file"')
    .option("--name <pattern>", 'read facts off file names, such as "{date}_{author}_{title}"')
    .option("--dry-run", "show what would be added and change nothing")
    .addHelpText(
      "after",
      `
Examples:
  standpoint add debate.standpoint texts/
  standpoint add debate.standpoint texts/*.html --documents texts/documents.json
  standpoint add debate.standpoint leaflets.zip --name "{date} {author} - {title}" --dry-run`,
    )
    .action(add);
  return withOutput(command, ["table", "json", "csv"]);
}

async function add(path: string, names: readonly string[], options: AddOptions): Promise<void> {
  const list = options.documents === undefined ? undefined : {name: basename(options.documents), bytes: await contentOf(options.documents)};
  const folder = dirname(options.documents ?? ".");
  if (names.length === 0 && !list) throw new Invalid("Which texts? Name files or folders, or a list of them with --documents.");
  const files = filesUnder(names.length > 0 ? names : [folder]).filter((file) => !options.documents || resolve(file.path) !== resolve(options.documents));
  const told = {...options, inputs: [...(options.inputs ?? []), ...files.map((file) => file.path)]};
  await refuseAnswer({json: nothing, table: () => table(nothing)}, told);
  const bar = progressBar("texts", options.quiet);
  const wish = {
    ...asking(),
    signal: interruptible(),
    progress: bar.progress,
    dryRun: options.dryRun === true,
    exists: (file: string) => existsSync(join(folder, file)),
    ...(list && {documents: list}),
    ...(options.name !== undefined && {pattern: options.name}),
  };
  const added = await withProject(path, "change", (store) => addDocuments(store, files, wish)).finally(bar.stop);
  await print({json: added, table: () => table(added)}, told);
}

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw systemFault(cause, path) ?? cause;
  }
}

function table({added, posts, already, skipped, documents, notes}: Added) {
  return {
    title: `${added} added, ${counted(posts, "post")}, ${already} there already, ${skipped.length} skipped`,
    columns: [{title: "document"}, {title: "title"}, {title: "date"}, {title: "authors"}, {title: "characters", number: true}],
    rows: documents.map(({key, title, date, authors, length}) => [key, title, date ?? null, authors.join("; "), length]),
    notes: [...skipped.map(({why}) => `Skipped: ${why}`), ...notes],
  };
}

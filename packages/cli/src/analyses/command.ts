import type {Store} from "@standpoint/store";
import type {Words} from "@standpoint/model";
import {analyses, answering, type Analysis, type AnalysisName, type AnyAnswer, type NamedFile, type ShareDone} from "@standpoint/workbench";
import {Command} from "commander";
import {withProject} from "../open.ts";
import {withOptions, withOutput, wordsOf} from "../options.ts";
import {formatOf, print, type PrintOptions} from "../print.ts";
import {progressBar} from "../progress.ts";
import type {Face} from "./face.ts";
import {faceOf} from "./faces.ts";

const usualProject = "a .standpoint project, or a .dna database directly";

/** The command of an analysis: its options, its help, its answer as table, JSON or file. */
export async function analysisCommand(name: AnalysisName): Promise<Command> {
  const {about, options, formats}: Analysis = analyses[name];
  const face = await faceOf(name);
  const {project = usualProject, after} = face;
  const command = withOptions(new Command(name).description(about).argument("<project>", project), options).addHelpText("after", after);
  return withOutput(command, formats).action(async (path: string, ...given: unknown[]) => {
    const [asked] = given.slice(-2) as [PrintOptions & Words, Command];
    const words = {...wordsOf(asked), ...positionalWords(options, given)};
    const ofFile = face.ofFile?.(path);
    if (ofFile) return printed(name, face, {asked, answer: async () => ofFile.answer(words), files: async (format) => ofFile.files(words, format)});
    await withProject(path, "read", (store) => printed(name, face, {asked, ...inProject(store, name, {words, asked})}));
  });
}

/** What stands behind the project without dashes, by the names of its options. */
function positionalWords(options: Analysis["options"], given: readonly unknown[]): Words {
  const names = Object.entries(options).flatMap(([field, {positional}]) => (positional ? [field] : []));
  return Object.fromEntries(names.map((name, i) => [name, String(given[i])]));
}

interface Answers<Name extends AnalysisName> {
  readonly answer: () => Promise<AnyAnswer<Name>>;
  readonly files: (format: string) => Promise<readonly NamedFile[]>;
}

/** The answers of a project, with a bar while one is worked out. */
function inProject<Name extends AnalysisName>(store: Store, name: Name, {words, asked}: {readonly words: Words; readonly asked: PrintOptions}): Answers<Name> {
  const {answer, files} = answering[name];
  return {
    async answer() {
      const bar = progressBar("percent", asked.quiet);
      const progress: ShareDone = (share) => bar.progress(Math.round(share * 100), 100);
      return answer(store, words, progress).finally(bar.stop);
    },
    files: (format) => files(store, words, format),
  };
}

/** Only what is asked for is worked out: JSON and table from the answer, other formats as files. */
async function printed<Name extends AnalysisName>(
  name: Name,
  {table}: Face<Name>,
  {asked, answer, files}: Answers<Name> & {asked: PrintOptions},
): Promise<void> {
  const {formats} = analyses[name];
  const format = formatOf(asked, formats);
  const json = format === "json" || format === "table" || !(formats as readonly string[]).includes(format) ? await answer() : null;
  await print({json: json ?? {}, table: () => table(json!), files, formats}, asked);
}

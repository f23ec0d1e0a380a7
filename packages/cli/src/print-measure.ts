import type {Store} from "@standpoint/store";
import type {Answer, NamedFile, ShareDone, Words} from "@standpoint/workbench";
import {wordsOf} from "./commands/network.ts";
import {withProject} from "./open.ts";
import {print, type PrintOptions} from "./print.ts";
import {progressBar} from "./progress.ts";
import type {Table} from "./table.ts";

export interface Measure {
  readonly path: string;
  readonly options: PrintOptions & Words;
  readonly answer: (store: Store, words: Words, progress: ShareDone) => Promise<Answer>;
  readonly files: (store: Store, words: Words, format: string) => Promise<readonly NamedFile[]>;
  readonly formats: readonly string[];
}

/** Computes a measure with a progress bar, and prints it. */
export async function printMeasure({path, options, answer, files, formats}: Measure, table: (json: Answer) => Table): Promise<void> {
  await withProject(path, "read", async (store) => {
    const words = wordsOf(options);
    const bar = progressBar("percent", options.quiet);
    const json = await answer(store, words, (share) => bar.progress(Math.round(share * 100), 100)).finally(bar.stop);
    await print({json, table: () => table(json), files: (format) => files(store, words, format), formats}, options);
  });
}

import {basesQuestionOptions, certainContext, tipOf, type BasesAnswer, type BasesQuestion} from "@standpoint/analysis";
import {frontMarks, latticeMarks, type DrawnConcept} from "@standpoint/draw";
import {decoded, readCxt, writeCxt} from "@standpoint/formats";
import {Invalid, settingsIn, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {one, type NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";
import {basesAnswer, basesQuestion, basesTable, contextAnswer} from "./bases.ts";
import {contextTable, crossTable, type BasesTable, type ContextFile} from "./table.ts";

/** More platforms than this are too many to draw. */
const mostDrawn = 150;

/** A formal context from a Burmeister file, with the name it came by. */
export function readContext(bytes: Uint8Array, name: string): ContextFile {
  const {text, notes} = decoded(bytes, name);
  return {table: readCxt(text, name), name, notes};
}

/** An answer about bases as a context for other programs, or the lattice and the front as pictures. */
export async function basesFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const question = basesQuestion(words);
  if (format === "cxt") return [one("cxt", writeCxt(crossTable((await basesTable(store, "table", words)).standings)))];
  const asked = question === "lattice" ? drawable(await basesTable(store, "lattice", words), words) : words;
  return [drawn(question, await basesAnswer(store, asked), format)];
}

export function contextFiles(context: ContextFile, words: Words, format: string): readonly NamedFile[] {
  const question = basesQuestion(words);
  const table = contextTable(context);
  if (format === "cxt") return [one("cxt", writeCxt(context.table))];
  return [drawn(question, contextAnswer(context, question === "lattice" ? drawable(table, words) : words), format)];
}

/** Of too many platforms only those with the most actors are drawn: the iceberg's tip. */
function drawable({standings}: BasesTable, words: Words): Words {
  const {minActors: objects, minPoints: attributes} = settingsIn(basesQuestionOptions, words);
  return {...words, "min-actors": String(tipOf(certainContext(standings), mostDrawn, {objects, attributes}))};
}

function drawn(question: BasesQuestion, answer: BasesAnswer, format: string): NamedFile {
  if ("concepts" in answer) {
    const all = answer.concepts.map(
      ({actors, points, covers}): DrawnConcept => ({actors, points: points.map(({concept, stance}) => `${stance === "yes" ? "+" : "−"} ${concept}`), covers}),
    );
    return pictureFile(latticeMarks(all), `${all.length} platforms`, format);
  }
  if ("front" in answer) return pictureFile(frontMarks(answer.front), "How many actors share how many points", format);
  if (question === "lattice") throw new Invalid("Only the platforms of one day are drawn: leave out --count and --since, or take json");
  throw new Invalid(`${question} cannot be written as "${format}": take json or cxt, or ask for lattice or front, which are pictures`);
}

import {stateOf} from "@standpoint/analysis";
import {timelineMarks} from "@standpoint/draw";
import type {Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {csvFile} from "../csv-file.ts";
import {dayOrNull} from "../moments.ts";
import type {NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";
import {comparedFile} from "./compared-file.ts";
import {comparison} from "./comparison.ts";
import {lines} from "./lines.ts";
import {comparedActors, linesAsked} from "./settings.ts";

/** Lines as CSV (a row a segment, or of two actors compared a row a concept) or as a picture. */
export async function lineFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const pair = comparedActors(words);
  const {frame, settings, shown: all} = await lines(store, words);
  const shown = pair ? all.filter(({actor}) => pair.includes(actor)) : all;
  if (format !== "csv") return [pictureFile(timelineMarks(shown, {width: linesAsked(words).width}), `${shown.length} lines over time`, format)];
  if (pair) return [comparedFile(comparison(frame, settings, {pair, words}))];
  const keys = await store.statementKeys(frame.statements);
  const rows = shown.flatMap(({actor, concept, segments}) =>
    segments.map((segment) => {
      const own = segment.filter((said) => said.own).length;
      const [first, last] = [segment[0]!, segment.at(-1)!];
      return [
        actor,
        concept,
        stateOf(first),
        dayOrNull(first.first) ?? "",
        dayOrNull(last.last) ?? "",
        own,
        segment.length - own,
        segment.map(({statement}) => keys.get(statement)).join(" "),
      ];
    }),
  );
  return [csvFile([["actor", "concept", "stance", "earliest", "latest", "own", "reported", "statements"], ...rows])];
}

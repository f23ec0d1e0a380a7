import {timelineMarks} from "@standpoint/draw";
import type {Store} from "@standpoint/store";
import {csvFile} from "../csv-file.ts";
import {dayOrNull} from "../moments.ts";
import type {NamedFile} from "../named-file.ts";
import {pictureFile} from "../pictures.ts";
import {Reader, type Words} from "../words.ts";
import {lines} from "./lines.ts";

export const lineFormats = ["table", "json", "csv", "svg", "png"] as const;

/** Lines as CSV (a row a segment) or as a picture. */
export async function lineFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {frame, shown} = await lines(store, words);
  if (format !== "csv") return [pictureFile(timelineMarks(shown, {width: new Reader(words).whole("width", 480)}), `${shown.length} lines over time`, format)];
  const keys = await store.statementKeys(frame.statements);
  const rows = shown.flatMap(({actor, concept, segments}) =>
    segments.map((segment) => {
      const own = segment.filter((said) => said.own).length;
      const [first, last] = [segment[0]!, segment.at(-1)!];
      return [
        actor,
        concept,
        first.stance,
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

import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {anchorer, clean, postsByOpening, type Opening} from "../src/index.ts";

const folder = join(import.meta.dirname, "../../../../shared/data/internationalism");
const absent = !existsSync(folder);

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly posts?: readonly {id: string; starts: string; replyTo: string | null}[];
}

function corpus(): (Entry & {text: string})[] {
  const entries = JSON.parse(readFileSync(join(folder, "documents.json"), "utf8")) as Entry[];
  return entries.map((entry) => ({...entry, text: clean(readFileSync(join(folder, entry.file), "utf8"))}));
}

test.skipIf(absent)("the two threads of the reference corpus (../shared/data) have 25 posts and no problems", () => {
  const read = corpus().map(({text, posts = []}) =>
    postsByOpening(
      text,
      posts.map(({id, starts, replyTo}): Opening => ({key: id, starts, ...(replyTo !== null && {replyTo})})),
    ),
  );
  expect(read.flatMap(({problems}) => problems)).toEqual([]);
  expect(read.flatMap(({posts}) => posts)).toHaveLength(25);
});

test.skipIf(absent)("all 116 quotes of the reference corpus (../shared/data) are placed", () => {
  const anchors = new Map(corpus().map(({id, text}) => [id, anchorer(text)]));
  const lines = readFileSync(join(folder, "codings.jsonl"), "utf8").trim().split("\n");
  const codings = lines.map((line) => JSON.parse(line) as {id: string; document: string; quote: string; prefix?: string});
  const unplaced = codings.filter((coding) => "why" in anchors.get(coding.document)!.place(coding));
  expect(unplaced).toEqual([]);
  expect(codings).toHaveLength(116);
});

/** Writes marks into a project that another program writes to as well, once a file "go" lies beside it: node writing.js PATH WHO SEED COUNT. */
import {existsSync, writeSync} from "node:fs";
import {dirname, join} from "node:path";
import {isFault, type EntityId, type StatementId} from "@standpoint/model";
import {openSqlite} from "@standpoint/store/sqlite";
import {addDatedName, changeStatement, codeStatement, importFile, replyToDocumentMemo, replyToEntityMemo, replyToMemo, saveDraft} from "@standpoint/workbench";
import {chanceFrom, oneOf, upTo} from "./chance.ts";

const [path, who, seed, count] = process.argv.slice(2);
const chance = chanceFrom(Number(seed));
const store = await openSqlite(path);
const asking = {who, at: 1_700_000_000_000};
const first = (await store.statements({}, {offset: 0, limit: 3})).rows;
const statement = first[0].id as StatementId;
const actor = (await store.entities("actor"))[0];
const line = (mark: string, i: number) =>
  JSON.stringify({id: `${mark}-${i}`, document: "text-3", start: i, end: i + 20, type: "position", holder: `${mark}.`, concept: "Imported", agreement: true});

const acts: Readonly<Record<string, (mark: string) => Promise<unknown>>> = {
  "reply to a statement": (mark) => replyToMemo(store, statement, {text: `${mark}.`, ...asking}),
  "reply to a document": (mark) => replyToDocumentMemo(store, "text-1", {text: `${mark}.`, ...asking}),
  "reply to an entity": (mark) => replyToEntityMemo(store, actor.id as EntityId, {text: `${mark}.`, ...asking}),
  draft: (mark) => saveDraft(store, {name: "Joint", points: [{concept: "Concept 1", stance: "yes"}], text: `${mark}.`}, asking),
  "name of a time": (mark) => addDatedName(store, actor.name, {name: `${mark}.`, to: "1990", ...asking}),
  code: (mark) => {
    const start = upTo(400, chance);
    return codeStatement(
      store,
      {document: "text-2", type: "position", start, end: start + 30, values: {holder: `${mark}.`, concept: "Concept 2", agreement: true}},
      asking,
    );
  },
  "edit another field": (mark) =>
    changeStatement(store, first[who === "ada" ? 1 : 2].id as StatementId, {memo: `${[...edits, `${mark}.`].join(" ")}`, ...asking}).then(() =>
      edits.push(`${mark}.`),
    ),
  import: (mark) =>
    importFile(store, {name: `${mark}.jsonl`, bytes: new TextEncoder().encode(Array.from({length: 300}, (_, i) => line(mark, i)).join("\n"))}, {}, asking),
};
/** What this program has written into a memo of its own. */
const edits: string[] = [];

writeSync(1, "ready\n");
while (!existsSync(join(dirname(path), "go"))) await new Promise((resolve) => setTimeout(resolve, 1));
for (let n = 0; n < Number(count); ++n) {
  const name =
    n % 12 === 6
      ? "import"
      : oneOf(
          Object.keys(acts).filter((one) => one !== "import"),
          chance,
        );
  const mark = `${who}${n}`;
  try {
    await acts[name](mark);
    writeSync(1, `mark ${mark}|${name}\n`);
  } catch (error) {
    writeSync(1, `${isFault(error) ? "refused" : "fault"} ${name}: ${(error as Error).message}\n`);
  }
}
await store.close();

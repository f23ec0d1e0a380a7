import {createSqlite} from "@standpoint/store/sqlite";
import {addDocuments, codeStatement} from "@standpoint/workbench";
import {chanceFrom} from "./chance.ts";
import {actByChance} from "./acts.ts";

const sentence = (i: number) =>
  `In year ${1900 + i} the ${["town", "union", "chamber", "board"][i % 4]} of the harbour spoke about quay ${i % 13}, and others answered. `;

/** A small project to begin with: four documents, some statements, and as many acts of all kinds as asked for. */
export async function makeProject(path: string, {seed, acts = 0, name = "attacked"}: {seed: number; acts?: number; name?: string}): Promise<void> {
  const store = await createSqlite(path, {at: 0, name});
  const asking = {who: "ada", at: 1_600_000_000_000};
  const files = Array.from({length: 4}, (_, i) => ({
    name: `text-${i}.txt`,
    bytes: new TextEncoder().encode(Array.from({length: 40}, (_, j) => sentence(i * 7 + j)).join("")),
  }));
  await addDocuments(store, files, asking);
  for (let i = 0; i < 12; ++i) {
    const values = {holder: `Holder ${i % 5}`, concept: `Concept ${i % 4}`, agreement: i % 2 === 0};
    await codeStatement(store, {document: `text-${i % 4}`, type: "position", start: i * 20, end: i * 20 + 25, values}, asking);
  }
  const chance = chanceFrom(seed);
  for (let n = 0; n < acts; ++n) await actByChance(store, chance, 10_000 + n);
  await store.close();
}

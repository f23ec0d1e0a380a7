/** Every kind of act that a person can do, chosen by chance from a seed: the same seed on the same project does the same. */
import {isFault, type EntityId, type StatementId, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {
  acceptOrphan,
  addDatedName,
  addDocuments,
  addEntity,
  addHighlighter,
  addType,
  changeDocument,
  changeDocuments,
  changeEntity,
  changeStatement,
  changeStatements,
  changeType,
  codeAll,
  codeStatement,
  importFile,
  keptRules,
  mergeEntities,
  orphans,
  recode,
  recordDispute,
  recordRank,
  recordRule,
  recordVerdict,
  removeDocument,
  removeDraft,
  removeEntity,
  removeHighlighter,
  removeStatement,
  removeType,
  replyToDocumentMemo,
  replyToEntityMemo,
  replyToMemo,
  restoreStatement,
  reviseDocument,
  saveDraft,
  withdrawRule,
  type Asking,
} from "@standpoint/workbench";
import {oneOf, upTo} from "./chance.ts";

interface Scene {
  readonly store: Store;
  readonly chance: () => number;
  /** Counts the acts, so that what they write is told apart. */
  readonly n: number;
  readonly asking: Asking;
}
type Act = (scene: Scene) => Promise<unknown>;

const bytes = (text: string) => new TextEncoder().encode(text);
const point = (concept: string, stance: "yes" | "no") => ({concept, stance});

const acts: Readonly<Record<string, Act>> = {
  code: async ({store, chance, n, asking}) =>
    codeStatement(store, {...(await stretchIn(store, chance)), type: "position", values: valuesOf(n, chance)}, asking),
  change: async (scene) =>
    changeStatement(scene.store, idOf(await statement(scene)), {values: valuesOf(scene.n, scene.chance), memo: `memo ${scene.n}`, ...scene.asking}),
  move: async (scene) => {
    const row = await statement(scene);
    return changeStatement(scene.store, idOf(row), {start: Math.max(0, row.spans[0].start - 2), ...scene.asking});
  },
  reply: async (scene) => replyToMemo(scene.store, idOf(await statement(scene)), {text: `reply ${scene.n}`, ...scene.asking}),
  "reply to a document": async ({store, chance, n, asking}) => replyToDocumentMemo(store, (await document(store, chance)).key, {text: `reply ${n}`, ...asking}),
  "reply to an entity": async ({store, chance, n, asking}) =>
    replyToEntityMemo(store, (await entity(store, chance)).id as EntityId, {text: `reply ${n}`, ...asking}),
  remove: async (scene) => removeStatement(scene.store, idOf(await statement(scene)), scene.asking),
  restore: async (scene) => restoreStatement(scene.store, idOf(await statement(scene)), {change: (await scene.store.lastChange()) as never, ...scene.asking}),
  "change many": async ({store, n, asking}) => changeStatements(store, {filter: {type: "position"}}, {set: {concept: `Concept ${n % 4}`}, ...asking}),
  merge: async ({store, chance, asking}) => {
    const actors = await store.entities("actor");
    const [into, from] = [oneOf(actors, chance), oneOf(actors, chance)];
    return mergeEntities(store, {into: into.id as EntityId, from: [from.id as EntityId], ...asking});
  },
  recode: async (scene) => {
    const {rows} = await scene.store.statements({type: "position"}, {offset: 0, limit: 20});
    const from = oneOf(await scene.store.entities("concept"), scene.chance).id as EntityId;
    return recode(scene.store, {statements: rows.map(idOf), from, to: `Recoded ${scene.n}`, ...scene.asking});
  },
  "code all": async ({store, chance, n, asking}) => {
    const hits = await Promise.all(Array.from({length: 4}, () => stretchIn(store, chance)));
    return codeAll(store, {hits, type: "position", values: valuesOf(n, chance), extent: "sentence"}, asking);
  },
  draft: async ({store, chance, n, asking}) => {
    const concepts = await store.entities("concept");
    return saveDraft(store, {name: `Draft ${n % 3}`, points: [point(oneOf(concepts, chance).name, "yes")], text: `Words ${n}`}, asking);
  },
  "remove a draft": ({store, n, asking}) => removeDraft(store, `Draft ${n % 3}`, asking),
  revise: async ({store, chance, n, asking}) => {
    const {key, id} = await document(store, chance);
    const text = await store.text(id as never);
    const at = upTo(text.length, chance);
    return reviseDocument(store, key, {text: `${text.slice(0, at)} Inserted ${n}. ${text.slice(at + upTo(300, chance))}`, ...asking});
  },
  "accept an orphan": async ({store, asking}) => acceptOrphan(store, ((await orphans(store))[0]?.statement.id ?? 0) as StatementId, asking),
  add: ({store, n, asking}) =>
    addDocuments(store, [{name: `added-${n}.txt`, bytes: bytes(`Text ${n}. The town adds a line about the quay, and another. `.repeat(20))}], asking),
  import: async ({store, chance, n, asking}) => {
    const {key, id} = await document(store, chance);
    const length = (await store.text(id as never)).length;
    const line = (i: number) =>
      JSON.stringify({
        id: `i${n}-${i}`,
        document: key,
        start: i % (length - 40),
        end: (i % (length - 40)) + 30,
        type: "position",
        holder: `Imported ${i % 7}`,
        concept: `Concept ${i % 5}`,
        agreement: i % 2 === 0,
      });
    return importFile(store, {name: `codings-${n}.jsonl`, bytes: bytes(Array.from({length: 60}, (_, i) => line(i)).join("\n"))}, {}, asking);
  },
  undo: ({store, asking}) => store.undo(asking),
  redo: ({store, asking}) => store.redo(asking),
  "add an entity": ({store, n, asking}) => addEntity(store, {kind: "actor", name: `Actor ${n} of the town`, aliases: [`A${n}`]}, asking),
  "change an entity": async ({store, chance, n, asking}) =>
    changeEntity(store, (await entity(store, chance)).id as EntityId, {name: `Renamed ${n}`, notes: `Notes ${n}`, attributes: {size: String(n)}, ...asking}),
  "remove an entity": async ({store, chance, asking}) =>
    removeEntity(
      store,
      (oneOf(
        (await store.entities()).filter(({statements}) => statements === 0),
        chance,
      )?.id ?? 0) as EntityId,
      asking,
    ),
  "name of a time": async ({store, chance, n, asking}) =>
    addDatedName(store, oneOf(await store.entities("actor"), chance).name, {name: `Former ${n}`, to: "1990", ...asking}),
  type: ({store, n, asking}) => addType(store, {name: `type ${n % 5}`, colour: "#112233", variables: [{name: "note", kind: "text"}]}, asking),
  "change a type": ({store, n, asking}) =>
    changeType(store, `type ${n % 5}`, {
      draft: {name: `type ${n % 5}`, colour: `#0000${String(10 + (n % 80))}`, variables: [{name: `note ${n}`, kind: "text"}]},
      renamed: {},
      ...asking,
    }),
  "remove a type": ({store, n, asking}) => removeType(store, `type ${n % 5}`, asking),
  rule: async ({store, chance, asking}) => {
    const concepts = await store.entities("concept");
    return recordRule(
      store,
      {premise: point(oneOf(concepts, chance).name, "yes"), relation: "implies", conclusion: point(oneOf(concepts, chance).name, "no")},
      asking,
    );
  },
  "withdraw a rule": async ({store, asking}) => withdrawRule(store, ((await keptRules(store))[0]?.id ?? 0) as StatementId, {withdrawn: true, ...asking}),
  rank: async (scene) =>
    recordRank(
      scene.store,
      {statement: (await statement(scene)).key, rank: oneOf(["preferred", "normal", "deprecated"], scene.chance), note: `because ${scene.n}`},
      scene.asking,
    ),
  verdict: async (scene) =>
    recordVerdict(
      scene.store,
      {statement: (await statement(scene)).key, verdict: oneOf(["confirmed", "not found", "misquoted"], scene.chance), note: undefined, against: undefined},
      scene.asking,
    ),
  dispute: async (scene) =>
    recordDispute(
      scene.store,
      {
        statement: (await statement(scene)).key,
        claim: oneOf(["never said", "changed since", "out of context", "forged"], scene.chance),
        by: "Anna",
        date: undefined,
        note: undefined,
      },
      scene.asking,
    ),
  highlighter: ({store, n, asking}) => addHighlighter(store, {pattern: `quay${n}`, colour: "#c2410c"}, asking),
  "remove a highlighter": async ({store, asking}) => removeHighlighter(store, (await store.highlighters())[0]?.pattern ?? "", asking),
  "change a document": async ({store, chance, n, asking}) =>
    changeDocument(store, (await document(store, chance)).key, {title: `Title ${n}`, date: `20${String(10 + (n % 15))}-03`, ...asking}),
  "change documents": async ({store, n, asking}) =>
    changeDocuments(store, {keys: (await store.documents()).map(({key}) => key), field: "source", pattern: `Source ${n}`}, asking),
  "remove a document": async ({store, chance, asking}) => removeDocument(store, (await document(store, chance)).key, asking),
};

/** The usual ones come more often than those that take a debate apart. */
const often = ["code", "code", "code", "code", "change", "change", "reply", "reply", "import", "draft", "undo"];
const rare = new Set(["remove a document", "change many"]);

/** Does one act chosen by chance. Says which, and whether it was refused; what is no refusal is thrown. */
export async function actByChance(store: Store, chance: () => number, n: number): Promise<{name: string; refused: boolean}> {
  const drawn = oneOf([...Object.keys(acts), ...often], chance);
  const undone = (await store.undoable()).redo !== null && chance() < 0.5;
  const name = undone ? "redo" : rare.has(drawn) && chance() < 0.8 ? "code" : drawn;
  try {
    await acts[name]({store, chance, n, asking: {who: n % 3 === 0 ? "ben" : "ada", at: 1_700_000_000_000 + n * 1000}});
    return {name, refused: false};
  } catch (error) {
    if (!isFault(error)) throw error;
    return {name, refused: true};
  }
}

export const kindsOfActs: readonly string[] = Object.keys(acts);

async function document(store: Store, chance: () => number) {
  return oneOf(await store.documents(), chance);
}

/** A draft is an entity too, which has acts of its own. */
async function entity(store: Store, chance: () => number) {
  return oneOf(
    (await store.entities()).filter(({kind}) => kind !== "draft"),
    chance,
  );
}

async function statement({store, chance}: Scene): Promise<StatementRow> {
  const {rows} = await store.statements({}, {offset: 0, limit: 200}, "newest");
  return oneOf(rows, chance);
}

function idOf({id}: StatementRow): StatementId {
  return id as StatementId;
}

async function stretchIn(store: Store, chance: () => number): Promise<{document: string; start: number; end: number}> {
  const {key, id} = await document(store, chance);
  const length = (await store.text(id as never)).length;
  const start = upTo(Math.max(1, length - 60), chance);
  return {document: key, start, end: Math.min(length, start + 10 + upTo(40, chance))};
}

function valuesOf(n: number, chance: () => number): Record<string, string | boolean> {
  return {holder: `Holder ${upTo(9, chance)}`, concept: `Concept ${n % 6}`, agreement: chance() < 0.5};
}

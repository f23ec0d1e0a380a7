import {Conflict, isFault, spanOf, type EntityId, type StatementId} from "@standpoint/model";
import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Store, Writing} from "../../src/index.ts";
import {contentOf, handOf, type Adapter, type Hand} from "./adapter.ts";

const text = "Anna backs the tax. Ben does not. Nobody asked Cleo.";

/** Whatever one act did with names that only one may have, it is taken back and brought back whole. */
export function undoContract({name, make}: Adapter): void {
  describe(`${name} undoes what passed names on`, () => {
    let store: Store;
    let hand: Hand;
    const passing = (work: (world: World) => Promise<void>) => undoneAndRedone(store, hand, work);

    beforeEach(async () => {
      store = await make();
      hand = handOf(store);
      await begun(hand);
    });
    afterEach(() => store.close());

    test("an actor is removed and another gets its name", () =>
      passing(async (world) => {
        await world.removeEntity("A");
        await world.renameEntity("B", "A");
      }));

    test("an actor is removed between two that are added, and the second has its name", () =>
      passing(async (world) => {
        await world.addEntity("new");
        await world.removeEntity("A");
        await world.addEntity("A");
      }));

    test.each(
      [
        ["A", "B"],
        ["A", "B", "C"],
      ].map((ring) => [ring]),
    )("the names %s go round among entities, documents and types", (ring) =>
      passing(async (world) => {
        for (const rename of [world.renameEntity, world.renameDocument, world.renameType]) await goRound(rename, ring);
      }),
    );

    test.each(["removeDocument", "removeType", "removeStatement"] as const)("%s frees a name that the second of two that are added takes", (remove) =>
      passing(async (world) => {
        const add = {removeDocument: world.addDocument, removeType: world.addType, removeStatement: world.addStatement}[remove];
        await add("new");
        await world[remove]("A");
        await add("A");
      }),
    );

    test("a statement and its document go, and another of that key comes in another document of that id", () =>
      passing(async (world) => {
        await world.addDocument("new");
        await world.removeDocument("A");
        await world.addDocument("A");
        await world.addStatement("A");
      }));

    test("a statement that is restored while another has its key is a fault with a remedy", async () => {
      const id = (await idsOf(store)).statements.get("A")!;
      const then = await store.lastChange();
      await hand.act((writing) => writing.removeStatement(id));
      await hand.act((writing) => writing.addStatement(coded("A")));
      await expect(hand.act((writing) => writing.restoreStatement(id, then as never))).rejects.toBeInstanceOf(Conflict);
    });

    // The seed is printed when it fails; SEED=… runs it again.
    test("random acts on names are undone and redone", {timeout: 60_000}, async () => {
      const seed = process.env["SEED"];
      await fc.assert(
        fc.asyncProperty(fc.array(step, {minLength: 2, maxLength: 12}), async (steps) => {
          const fresh = await make();
          const hand = handOf(fresh);
          await begun(hand);
          await undoneAndRedone(fresh, hand, async (world) => {
            for (const one of steps) await taken(world, one);
          });
          await fresh.close();
        }),
        {numRuns: 20, ...(seed ? {seed: Number(seed)} : {})},
      );
    });
  });
}

const names = ["A", "B", "C"];

async function begun({act}: Hand): Promise<void> {
  await act(async (writing) => {
    for (const name of names) {
      await writing.addEntity({kind: "actor", name});
      await writing.addDocument({key: name, title: name, authors: [], text});
      await writing.addType({name, colour: "#000000", variables: []});
      await writing.addStatement(coded(name));
    }
  });
}

function coded(key: string) {
  return {key, document: "A", type: "position", spans: [spanOf(text, 0, 4)], values: {}};
}

/** What stands in a project by name, and what can be done with it inside one act. */
type World = ReturnType<typeof worldOf>;

interface Ids {
  readonly entities: Map<string, EntityId>;
  readonly statements: Map<string, StatementId>;
}

function worldOf(writing: Writing, {entities, statements}: Ids) {
  return {
    entities,
    statements,
    addEntity: async (name: string) => {
      entities.set(name, await writing.addEntity({kind: "actor", name}));
    },
    removeEntity: async (name: string) => {
      await writing.removeEntity(entities.get(name)!);
      entities.delete(name);
    },
    renameEntity: async (from: string, to: string) => {
      await writing.changeEntity(entities.get(from)!, {name: to});
      entities.set(to, entities.get(from)!).delete(from);
    },
    addDocument: async (key: string) => {
      await writing.addDocument({key, title: "new", authors: [], text: `${text} ${key}`});
    },
    removeDocument: (key: string) => writing.removeDocument(key),
    renameDocument: (from: string, to: string) => writing.changeDocument(from, {key: to}),
    addType: async (name: string) => {
      await writing.addType({name, colour: "#ffffff", variables: []});
    },
    removeType: (name: string) => writing.removeType(name),
    renameType: async (from: string, to: string) => writing.changeType(from, {...(await writing.type(from))!, name: to}),
    addStatement: async (key: string) => {
      statements.set(key, await writing.addStatement({...coded(key), document: (await writing.hasDocument("A")) ? "A" : "B"}));
    },
    removeStatement: async (key: string) => {
      await writing.removeStatement(statements.get(key)!);
      statements.delete(key);
    },
  };
}

async function idsOf(store: Store): Promise<Ids> {
  const entities = (await store.entities("actor")).map(({name, id}) => [name, id as EntityId] as const);
  const statements = (await store.statements({}, {offset: 0, limit: 100})).rows.map(({key, id}) => [key, id as StatementId] as const);
  return {entities: new Map(entities), statements: new Map(statements)};
}

async function undoneAndRedone(store: Store, hand: Hand, work: (world: World) => Promise<void>): Promise<void> {
  const ids = await idsOf(store);
  const before = await contentOf(store);
  await hand.act((writing) => work(worldOf(writing, ids)));
  const after = await contentOf(store);
  if (JSON.stringify(after) === JSON.stringify(before)) return;
  for (const [turn, content] of [
    ["undo", before],
    ["redo", after],
    ["undo", before],
  ] as const) {
    await store[turn](hand.by());
    expect(await contentOf(store)).toEqual(content);
    expect(await store.check()).toEqual([]);
  }
}

/** The first takes the name of the second, and so on round; a name none has stands in for the last. */
async function goRound(rename: (from: string, to: string) => Promise<void>, ring: readonly string[]): Promise<void> {
  await rename(ring.at(-1)!, "nobody");
  for (let i = ring.length - 2; i >= 0; --i) await rename(ring[i]!, ring[i + 1]!);
  await rename("nobody", ring[0]!);
}

const of = fc.constantFrom("Entity", "Document", "Type", "Statement");
const name = fc.constantFrom("A", "B", "C", "D");
const step = fc.record({of, what: fc.constantFrom("add", "remove", "rename"), from: name, to: name});
type Step = Readonly<Record<"of" | "what" | "from" | "to", string>>;

/** A step that a person could not take (the name is taken, the thing is not there) is passed over. */
async function taken(world: World, {of, what, from, to}: Step): Promise<void> {
  const ids = {Entity: world.entities, Statement: world.statements}[of];
  if (!(`${what}${of}` in world) || (what !== "add" && ids?.has(from) === false)) return;
  try {
    await world[`${what}${of}` as "renameEntity"](from, to);
  } catch (error) {
    if (!isFault(error)) throw error;
  }
}

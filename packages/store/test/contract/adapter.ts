import type {Act, Reading, Store, Writing} from "../../src/index.ts";

/** A database behind the store, as the contract sees it. */
export interface Adapter {
  readonly name: string;
  /** A new project with the preset types. */
  readonly make: () => Promise<Store>;
  /** The same project opened once more beside the first; null where nobody else can see it. */
  readonly beside: ((store: Store) => Promise<Store>) | null;
}

export interface Hand {
  readonly act: <Result>(work: (writing: Writing, reading: Reading) => Promise<Result>, summary?: string) => Promise<Result>;
  /** Who undoes, and when. */
  readonly by: () => Pick<Act, "who" | "at">;
  readonly close: () => Promise<void>;
}

/** Somebody who does one act a second. */
export function handOf(store: Store): Hand {
  let clock = Date.parse("2024-05-01T00:00:00Z");
  return {
    act: (work, summary = "did something") => store.act({who: "ada", command: "test", summary, at: (clock += 1000)}, work).then(({result}) => result),
    by: () => ({who: "ada", at: (clock += 1000)}),
    close: () => store.close(),
  };
}

const all = {offset: 0, limit: 10_000};

/** Everything that a project says, but for the numbers of its changes. */
export async function contentOf(store: Store): Promise<unknown> {
  const documents = await store.documents();
  const texts = await Promise.all(documents.map(({id}) => store.text(id as never)));
  const rows = [documents, await store.entities(), await store.types(), (await store.statements({}, all)).rows];
  const said = rows.map((list) => list.map(({version: _, ...row}) => row));
  return {said, texts, coders: await store.coders(), highlighters: await store.highlighters()};
}

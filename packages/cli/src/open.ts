import {userInfo} from "node:os";
import {Conflict, Invalid} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {places} from "@standpoint/store/places";
import {dnaStore, importFile, type Asking} from "@standpoint/workbench";

/** Who asks at the command line, and now. */
export function asking(): Asking {
  return {who: process.env["STANDPOINT_CODER"] ?? userName(), at: Date.now()};
}

/** A machine need not know the name of whom it works for. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env["USER"] ?? "someone";
  }
}

/** What a person should know of how a project was opened. */
export function told(sentence: string): void {
  process.stderr.write(`standpoint: ${sentence}\n`);
}

/** Opens a project to read or change it. A `.dna` file can be read, not changed. */
export async function openProject(path: string, purpose: "read" | "change"): Promise<Store> {
  if (!/\.dna$/i.test(path)) return places.open(path, {tell: told});
  if (purpose === "change")
    throw new Invalid(
      `${path} is a DNA database, which is only read: make a project with "standpoint new P.standpoint" and bring it in with "standpoint import P.standpoint ${path}".`,
    );
  return dnaStore(path, () => fromDna(path)) ?? fromDna(path);
}

async function fromDna(path: string): Promise<Store> {
  const store = await places.make(":memory:", {...asking(), name: path, presets: []});
  await importFile(store, {name: path, path}, {}, asking());
  return store;
}

/** Opens a project for one piece of work and closes it whatever happens. */
export async function withProject<Result>(path: string, purpose: "read" | "change", work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openProject(path, purpose);
  try {
    if (purpose === "change" && store.readOnly !== null) throw new Conflict(store.readOnly);
    return await work(store);
  } finally {
    await store.close();
  }
}

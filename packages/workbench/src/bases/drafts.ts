import type {DraftVersion, Draft} from "@standpoint/analysis";
import {basesTableOptions, type Point} from "@standpoint/analysis";
import {counted, Invalid, Missing, type EntityId, type EntityRow, type Words} from "@standpoint/model";
import type {Reading, Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {one, type NamedFile} from "../named-file.ts";
import {basesAnswerTo} from "./bases.ts";
import {draftKind, draftOf, storedDraft} from "./stored-drafts.ts";
import {draftHtml, draftMarkdown, type DraftPage} from "./draft-page.ts";

export interface DraftSaving {
  readonly name: string;
  readonly points: readonly Point[];
  readonly actors?: readonly string[];
  readonly text?: string;
}

/** The drafts of a project, by name; names in them are what concepts and actors are called today. */
export async function drafts(store: Store): Promise<readonly Draft[]> {
  const entities = await store.bareEntities();
  return entities.filter((row) => row.kind === draftKind).map((row) => draftOf(row, entities));
}

/** Saves a draft as one act; one of the same name becomes its history. Throws Invalid for one without name or points. */
export async function saveDraft(store: Store, {name, points, actors = [], text = ""}: DraftSaving, {who, at}: Asking): Promise<Draft> {
  if (name.trim() === "") throw new Invalid('A draft needs a name: give it one, such as --save "Joint call"');
  if (points.length === 0) throw new Invalid(`The draft "${name}" has no points: name some, such as --points "Carbon tax+,Free ports-"`);
  const now: DraftVersion = {at: new Date(at).toISOString(), who, points, actors, text};
  const {result} = await store.act({who, at, command: "draft"}, async (writing, reading) => {
    const entities = await reading.bareEntities();
    const before = entities.find((row) => row.kind === draftKind && row.name === name);
    const history = before ? [versionOf(draftOf(before, entities)), ...draftOf(before, entities).history] : [];
    const attributes = storedDraft({...now, name, history}, entities);
    writing.tell(`${before ? "Change" : "Save"} the draft "${name}" of ${counted(points.length, "point")}`);
    if (before) await writing.changeEntity(before.id as EntityId, {attributes});
    else await writing.addEntity({kind: draftKind, name, attributes});
    return history;
  });
  return {...now, name, history: result};
}

/** Throws Missing for an unknown name. */
export async function removeDraft(store: Store, name: string, {who, at}: Asking): Promise<void> {
  await store.act({who, at, command: "draft", summary: `Remove the draft "${name}"`}, async (writing, reading) => {
    const {id} = await rowNamed(reading, name);
    await writing.removeEntity(id as EntityId);
  });
}

export async function draftNamed(store: Store, name: string): Promise<Draft> {
  return draftOf(await rowNamed(store, name), await store.bareEntities());
}

/** What is asked of the record behind a draft. */
export const draftOptions = basesTableOptions;

/** A draft as a document with who signs, whom to ask, and the passages: `md` or `html`. */
export async function draftFile(store: Store, name: string, {words, format}: {words: Words; format: string}): Promise<NamedFile> {
  const draft = await draftNamed(store, name);
  const points = draft.points.map(({concept, stance}) => `${concept}${stance === "yes" ? "+" : "-"}`);
  const found = await basesAnswerTo(store, "signers", {...words, points, passages: true});
  const page: DraftPage = {...draft, found};
  if (format === "md") return one("md", draftMarkdown(page));
  if (format === "html") return one("html", draftHtml(page));
  throw new Invalid(`A draft cannot be written as "${format}": take md or html`);
}

async function rowNamed(reading: Reading, name: string): Promise<Omit<EntityRow, "statements">> {
  const rows = (await reading.bareEntities()).filter(({kind}) => kind === draftKind);
  const row = rows.find((draft) => draft.name === name);
  if (row) return row;
  throw new Missing(
    `There is no draft "${name}": ${rows.length === 0 ? "none is saved yet" : `there are ${rows.map((draft) => `"${draft.name}"`).join(", ")}`}`,
  );
}

function versionOf({at, who, points, actors, text}: Draft): DraftVersion {
  return {at, who, points, actors, text};
}

import {soundMap, type ArgumentMap} from "@standpoint/analysis";
import {presets, type DocumentDraft, type IncomingStatement, type PostDraft, type ProjectDraft, type StatementTypeDraft} from "@standpoint/model";
import type {Store} from "@standpoint/store";

/** A type for what somebody says when nothing is known of concept and side. */
const claimType: StatementTypeDraft = {
  name: "claim",
  colour: "#5d6b7a",
  variables: [
    {name: "holder", kind: "entity", entityKind: "actor", role: "holder"},
    {name: "date", kind: "date", role: "date"},
  ],
};

/**
 * An argument map of another program as part of a project: its posts, then the claims found in no post, make one document
 * with a post each; claims and what they do to each other are statements. Keys begin with that of the document, so that
 * the same map twice adds nothing twice.
 */
export async function draftOfMap(store: Store, unsound: ArgumentMap, name: string): Promise<ProjectDraft> {
  const map = soundMap(unsound);
  const key = keyOf(name);
  const page = pageOf(map);
  const argument = await argumentType(store);
  const keyed = (id: string) => `${key}:${id}`;
  const document: DocumentDraft = {key, title: name, authors: [], text: page.text, posts: page.posts, kind: "argument map"};
  const claims = map.claims.map(
    ({id, author}): IncomingStatement => ({
      key: keyed(id),
      document: key,
      type: claimType.name,
      place: page.places.get(id)!,
      values: author === undefined ? {} : {holder: author},
    }),
  );
  const links = map.links.map(
    ({id, from, to, relation}): IncomingStatement => ({
      key: keyed(id),
      document: key,
      type: argument.type.name,
      place: placeOf(from, map, page.places),
      values: {[argument.source]: keyed(from), [argument.relation]: relation, [argument.target]: keyed(to)},
    }),
  );
  return {
    types: [claimType, argument.type],
    entities: [],
    documents: [document],
    statements: [...claims, ...links],
    coders: [],
    highlighters: [],
    notes: map.notes,
  };
}

function keyOf(name: string): string {
  const plain = name
    .replace(/\.[^.]+$/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return plain || "argument-map";
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Page {
  readonly text: string;
  readonly posts: readonly PostDraft[];
  /** Where each claim stands. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The text of a map: a paragraph a post or claim. A claim stands in the first post of its author that has its words. */
function pageOf({claims, posts}: ArgumentMap): Page {
  const page = new Writing();
  for (const {id, author, replyTo, text = ""} of posts) page.post({key: id, author: author ?? undefined, replyTo: replyTo ?? undefined}, text);
  for (const {id, text, author} of claims) {
    if (!page.find(id, plain(text), author)) page.places.set(id, page.post({key: `claim ${id}`, author, replyTo: undefined}, text));
  }
  return {text: page.text, posts: page.posts, places: page.places};
}

class Writing {
  text = "";
  readonly posts: PostDraft[] = [];
  readonly places = new Map<string, Place>();

  post({key, author, replyTo}: {key: string; author: string | undefined; replyTo: string | undefined}, words: string): Place {
    const start = this.text.length;
    this.text += `${plain(words)}\n\n`;
    const end = this.text.length - 2;
    this.posts.push({key, start, end: this.text.length, ...(author !== undefined && {author}), ...(replyTo !== undefined && {replyTo})});
    return {start, end};
  }

  find(id: string, words: string, author: string | undefined): boolean {
    for (const post of this.posts) {
      const start = post.author === author ? this.text.slice(post.start, post.end).toLowerCase().indexOf(words.toLowerCase()) : -1;
      if (start < 0) continue;
      this.places.set(id, {start: post.start + start, end: post.start + start + words.length});
      return true;
    }
    return false;
  }
}

/** A span cannot be empty. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim() || "(no words)";
}

/** Where a claim stands; of a link, where the claim it comes from does. */
function placeOf(id: string, {links}: ArgumentMap, places: Page["places"], steps = 0): Place {
  const place = places.get(id);
  if (place || steps > links.length) return place ?? {start: 0, end: 1};
  return placeOf(links.find((link) => link.id === id)?.from ?? "", {links} as ArgumentMap, places, steps + 1);
}

/** The project's type for what a statement does to another, else the preset, and its variables by role. */
async function argumentType(store: Store): Promise<{type: StatementTypeDraft; source: string; relation: string; target: string}> {
  const named = (type: StatementTypeDraft, role: string) => type.variables.find((variable) => variable.role === role)?.name;
  const all = [...(await store.types()), ...presets];
  const type = all.find((one) => ["source", "relation", "target"].every((role) => named(one, role) !== undefined))!;
  return {type, source: named(type, "source")!, relation: named(type, "relation")!, target: named(type, "target")!};
}

import {dossierOptions, type ArgumentMap, type DossierAnswer} from "@standpoint/analysis";
import {Invalid, Missing, settingsIn, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {namesOf} from "../bases/names.ts";
import {askedOf, computedBy} from "../filters.ts";
import {nameUnder} from "../lineage/names.ts";
import {projectMap, type ProjectMap} from "../threads/map.ts";
import {claimsOf, stateCounts} from "./claims.ts";
import {claimFrames, statementsNaming} from "./naming.ts";
import {worksOf} from "./works.ts";

type Subject = DossierAnswer["of"];

/** All that the texts claim of an actor, a concept or in a dispute. Throws Invalid where not one of them is asked for, Missing for an unknown one. */
export async function dossierAnswer(store: Store, words: Words): Promise<DossierAnswer> {
  const {actor: _, concept: __, dispute: ___, ...asked} = askedOf(dossierOptions, words);
  const map = await projectMap(store, recordWords(words));
  const of = await subjectOf(store, words, map);
  const ids = of.kind === "dispute" ? inDispute(of.name, map) : await idsNaming(store, words, {kind: of.kind, name: of.name});
  const claims = await claimsOf(store, words, {ids, map});
  const notes = claims.length === 0 ? [`Nothing is claimed of "${of.name}" under these filters.`] : [];
  return answer(
    "dossier",
    {settings: {...computedBy(asked), [of.kind]: of.name} as DossierAnswer["settings"], notes},
    {of, claims, states: stateCounts(claims), works: await worksOf(store, claims)},
  );
}

/** The words that choose the record, for what is asked of all of it. */
function recordWords({actor: _, concept: __, dispute: ___, from: ____, to: _____, ...words}: Words): Words {
  return {...words, manner: "all"};
}

async function subjectOf(store: Store, words: Words, {rows, map}: ProjectMap): Promise<Subject> {
  const {actor, concept, dispute} = settingsIn(dossierOptions, words);
  const [asked, ...more] = Object.entries({actor, concept, dispute}).filter(([, name]) => name !== undefined) as [Subject["kind"], string][];
  if (!asked || more.length > 0) throw new Invalid('A dossier is of one thing: give --actor "X", --concept "C" or --dispute STATEMENT');
  const [kind, name] = asked;
  if (kind !== "dispute") return {kind, name: await knownName(store, words, {kind, name})};
  if (rows.has(name) && map.links.some(({from, to}) => from === name || to === name)) return {kind, name};
  throw new Missing(`No argument is recorded about the statement "${name}": "standpoint threads P" lists those that are argued about.`);
}

async function knownName(store: Store, words: Words, {kind, name}: {kind: "actor" | "concept"; name: string}): Promise<string> {
  const known = namesOf(kind, await store.entities(kind));
  const found = known.find(name);
  if (found !== undefined) return kind === "actor" ? nameUnder(store, words, found) : found;
  const near = known.all.filter((one) => one.toLowerCase().includes(name.toLowerCase())).slice(0, 3);
  const hint = near.length > 0 ? `did you mean ${near.map((one) => `"${one}"`).join(" or ")}?` : `"standpoint entities P --kind ${kind}" lists them`;
  throw new Missing(`No ${kind} is called "${name}": ${hint}`);
}

async function idsNaming(store: Store, words: Words, of: {kind: "actor" | "concept"; name: string}): Promise<readonly number[]> {
  const {actor: _, concept: __, dispute: ___, ...filters} = askedOf(dossierOptions, words);
  return (await claimFrames(store, words)).flatMap((frame) => statementsNaming(frame, computedBy(filters), of));
}

/** Everything that argues with a claim, directly or through others. */
function inDispute(key: string, {map, ids}: ProjectMap): readonly number[] {
  const found = new Set([key]);
  for (const one of found) for (const other of joinedTo(one, map)) found.add(other);
  return [...found].flatMap((one) => ids.get(one) ?? []);
}

function joinedTo(key: string, {links}: ArgumentMap): string[] {
  return links.flatMap(({id, from, to}) => (id === key ? [from, to] : from === key || to === key ? [id] : []));
}

import {axisOf, type CompanyRefused, type Position} from "@standpoint/analysis";
import {plainName, presenceOf, withRole, type EntityRow, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {framesWith} from "../role-frames.ts";

/** A refusal of company with the statements it rests on. */
export interface Refusal extends CompanyRefused {
  readonly statements: readonly number[];
}

/**
 * The refusals of company in a record: the company is an actor with its organs, those present at an event, and whoever agrees to the concept.
 * A refusal is each "no" on a concept that is the name of an actor, an initiative or an event, or such a name after words such as "works with",
 * or that has names in its attribute `company`, with semicolons between.
 */
export async function refusalsOf(store: Store, words: Words, known: readonly Position[]): Promise<readonly Refusal[]> {
  const refused = known.filter(({stance}) => stance === "no");
  if (refused.length === 0) return [];
  const entities = await store.entities();
  const named = namedBy(entities);
  const present = await presentAt(store, words);
  return refused.flatMap(({actor, concept, statements}) => {
    const meant = named(concept);
    if (meant.length === 0) return [];
    const agreeing = known.filter((one) => one.concept === concept && one.stance === "yes").map((one) => one.actor);
    const members = meant.flatMap((entity) => [...withOrgans(entity, entities), ...(present.get(entity.name) ?? [])]);
    return [{actor, concept, statements, company: [...new Set([...members, ...agreeing])].filter((one) => one !== actor)}];
  });
}

/** Kinds that keep no company. */
const things: ReadonlySet<string> = new Set(["concept", "work", "place"]);

/** Words before a name that make its company of it: "Works with the Dockers" is the company of the Dockers. */
const companyVerbs = ["works", "work", "working", "cooperates", "cooperate", "cooperation", "co-operates", "co-operate", "co-operation"].map(
  (verb) => `${verb} with `,
);
const partVerbs = ["takes part", "take part", "taking part", "participates", "participate", "participation"].map((verb) => `${verb} in `);

/** A name as it stands, and what follows such words in it, with and without "the". */
function companyNames(name: string): string[] {
  const plain = plainName(name);
  const words = [...companyVerbs, ...partVerbs].find((one) => plain.startsWith(one));
  if (words === undefined) return [plain];
  const rest = plain.slice(words.length);
  return [plain, rest, rest.replace(/^the /, "")];
}

function namedBy(entities: readonly EntityRow[]): (concept: string) => readonly EntityRow[] {
  const byName = new Map<string, EntityRow[]>();
  for (const entity of entities.filter(({kind}) => !things.has(kind))) {
    for (const name of new Set(namesOf(entity).map(plainName))) byName.set(name, [...(byName.get(name) ?? []), entity]);
  }
  const concepts = new Map(entities.filter(({kind}) => kind === "concept").map((entity) => [entity.name, entity]));
  return (concept) => {
    const entity = concepts.get(concept);
    const names = [...(entity ? namesOf(entity) : [concept]), ...(entity?.attributes["company"] ?? "").split(";")].flatMap(companyNames);
    return [...new Set(names.flatMap((name) => byName.get(name) ?? []))];
  };
}

function namesOf({name, aliases, abbreviation}: EntityRow): string[] {
  return [name, ...aliases, ...(abbreviation ? [abbreviation] : [])];
}

/** An actor and those whose parent it is, and theirs. */
function withOrgans(entity: EntityRow, entities: readonly EntityRow[]): string[] {
  const found = new Set([entity.name]);
  for (const name of found) for (const one of entities) if (one.parent === name) found.add(one.name);
  return [...found];
}

/** Who was there, by event. */
async function presentAt(store: Store, words: Words): Promise<ReadonlyMap<string, readonly string[]>> {
  const types = new Map((await store.types()).map((type) => [type.name, type]));
  const present = new Map<string, string[]>();
  for (const frame of await framesWith(store, words, ["participant", "event"])) {
    const part = withRole(types.get(frame.type) ?? {variables: []}, "part");
    const there = presenceOf({choices: part?.choices, presence: part?.presence});
    const counts = (role: string) => role === "" || there.includes(role);
    for (const {event, participant, role} of participations(frame)) {
      if (counts(role)) present.set(event, [...(present.get(event) ?? []), participant]);
    }
  }
  return present;
}

function participations(frame: Frame): {event: string; participant: string; role: string}[] {
  const hasPart = frame.columns.some(({role}) => role === "part");
  const [who, what, part] = [axisOf(frame, "participant"), axisOf(frame, "event"), hasPart ? axisOf(frame, "part") : undefined];
  return Array.from(frame.statements, (_, row) => ({
    event: what.labels[what.codes[row]!] ?? "",
    participant: who.labels[who.codes[row]!] ?? "",
    role: part?.labels[part.codes[row]!] ?? "",
  })).filter(({event, participant}) => event !== "" && participant !== "");
}

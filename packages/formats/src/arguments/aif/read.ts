import type {ArgumentMap, Claim, Contribution} from "@standpoint/analysis";
import {counted, Invalid, listed} from "@standpoint/model";
import {z} from "zod";
import {grouped} from "./grouped.ts";
import {linksOf, relationOf} from "./links.ts";

const id = z.union([z.string(), z.number()]).transform(String);
const shape = z.object({
  nodes: z.array(z.object({nodeID: id, text: z.string().nullish(), type: z.string()})),
  edges: z.array(z.object({fromID: id, toID: id})),
  locutions: z.array(z.object({nodeID: id, personID: id.nullish()})).nullish(),
  participants: z.array(z.object({participantID: id, firstname: z.string().nullish(), surname: z.string().nullish()})).nullish(),
});
type Aif = z.infer<typeof shape>;

/**
 * Reads the argument interchange format as AIFdb and OVA write it.
 *
 * I nodes are claims; RA, between premises and conclusion, is support, CA attack, and a CA on an RA or CA an undercut; L
 * nodes ("Speaker: text") are posts, TA makes one answer another, YA tells who made a claim or an argument. An MA is an
 * answer where its scheme says so, as `writeAif` has it. What has no place here is counted in notes: what else rephrases (MA)
 * or prefers (PA), relations that do not lead from claim to claim, nodes whose id was there before, edges and locutions
 * without their node. Throws Invalid for other JSON.
 */
export function readAif(text: string, name = "the file"): ArgumentMap {
  const {aif, notes} = sound(parsed(text, name));
  const types = new Map(aif.nodes.map(({nodeID, type}) => [nodeID, type]));
  const speakers = speakersOf(aif);
  const {links, lost} = linksOf(aif, arguersOf(aif, types, speakers));
  const authors = authorsOf(aif, types, speakers);
  const claims = aif.nodes
    .filter(({type}) => type === "I")
    .map(({nodeID, text: said}): Claim => {
      const author = authors.get(nodeID);
      return {id: nodeID, text: said ?? "", ...(author !== undefined && {author})};
    });
  return {claims, links, posts: postsOf(aif, types, speakers), notes: [...notes, ...notesOn(aif), ...lostNote(lost)]};
}

const kinds = new Set(["I", "RA", "CA", "MA", "PA", "L", "TA", "YA"]);

function notesOn({nodes}: Aif): string[] {
  const left = nodes.filter((node) => (node.type === "MA" || node.type === "PA") && !relationOf(node)).length;
  const strange = nodes.filter(({type}) => !kinds.has(type));
  const types = [...new Set(strange.map(({type}) => `"${type}"`))];
  return [
    ...(left > 0 ? [`${counted(left, "node that rephrases or prefers is", "nodes that rephrase or prefer are")} left out.`] : []),
    ...(strange.length > 0
      ? [`${counted(strange.length, "node", "nodes")} of a type not known (${listed(types)}) ${strange.length === 1 ? "is" : "are"} left out.`]
      : []),
  ];
}

function lostNote(lost: number): string[] {
  return lost > 0 ? [`${counted(lost, "relation does", "relations do")} not lead from claim to claim, and ${lost === 1 ? "is" : "are"} left out.`] : [];
}

/** Each node once, edges between nodes that are there, and sentences on what that leaves out. */
function sound(aif: Aif): {aif: Aif; notes: string[]} {
  const first = new Map([...aif.nodes].reverse().map((node) => [node.nodeID, node]));
  const nodes = aif.nodes.filter((node) => first.get(node.nodeID) === node);
  const edges = aif.edges.filter(({fromID, toID}) => first.has(fromID) && first.has(toID));
  const [twice, loose] = [aif.nodes.length - nodes.length, aif.edges.length - edges.length];
  const unheard = (aif.locutions ?? []).filter(({nodeID}) => first.get(nodeID)?.type !== "L").length;
  const notes = [
    ...(twice > 0 ? [`${counted(twice, "node has", "nodes have")} the id of another one before, and ${twice === 1 ? "is" : "are"} left out.`] : []),
    ...(loose > 0 ? [`${counted(loose, "edge leads", "edges lead")} from or to a node that is missing, and ${loose === 1 ? "is" : "are"} left out.`] : []),
    ...(unheard > 0 ? [`${counted(unheard, "locution is", "locutions are")} listed without a node that says it, and left out.`] : []),
  ];
  return {aif: {...aif, nodes, edges}, notes};
}

function parsed(text: string, name: string): Aif {
  const json = jsonOf(text, name);
  const read = shape.safeParse(json);
  if (read.success) return read.data;
  const {path, message} = read.error.issues[0]!;
  throw new Invalid(`${name} is not an argument map in AIF: ${path.map(String).join(".") || "the whole"}: ${message}`);
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Invalid(`${name} is not JSON (${(cause as Error).message}): AIF maps are`, {cause});
  }
}

/** Who speaks each locution: by the list of participants, else by what stands before the colon. */
function speakersOf({nodes, locutions, participants}: Aif): Map<string, string> {
  const people = new Map((participants ?? []).map(({participantID, firstname, surname}) => [participantID, [firstname, surname].filter(Boolean).join(" ")]));
  const listed = new Map(
    (locutions ?? []).flatMap(({nodeID, personID}) => (personID && people.get(personID) ? [[nodeID, people.get(personID)!] as const] : [])),
  );
  const spoken = nodes
    .filter(({type}) => type === "L")
    .flatMap(({nodeID, text}) => {
      const speaker = listed.get(nodeID) ?? /^(\S[^:]{0,99}):/.exec((text ?? "").trimStart())?.[1]?.trimEnd();
      return speaker === undefined ? [] : [[nodeID, speaker] as const];
    });
  return new Map(spoken);
}

/** Whose each claim is: who speaks the locution that asserts it. */
function authorsOf({edges}: Aif, types: ReadonlyMap<string, string>, speakers: ReadonlyMap<string, string>): Map<string, string> {
  const said = grouped(edges.filter(({toID}) => types.get(toID) === "YA").map(({fromID, toID}) => [toID, fromID]));
  const authors = new Map<string, string>();
  for (const {fromID, toID} of edges) {
    if (types.get(fromID) !== "YA") continue;
    const speaker = (said.get(fromID) ?? []).map((locution) => speakers.get(locution)).find((one) => one !== undefined);
    if (speaker !== undefined) authors.set(toID, speaker);
  }
  return authors;
}

/** Whose each relation is: as with claims, where a turn in the conversation counts as the words of whoever takes it. */
function arguersOf(aif: Aif, types: ReadonlyMap<string, string>, speakers: ReadonlyMap<string, string>): Map<string, string> {
  const turns = aif.edges.flatMap(({fromID, toID}) => {
    const speaker = types.get(fromID) === "TA" ? speakers.get(toID) : undefined;
    return speaker === undefined ? [] : [[fromID, speaker] as const];
  });
  return authorsOf(aif, types, new Map([...turns, ...speakers]));
}

function postsOf({nodes, edges}: Aif, types: ReadonlyMap<string, string>, speakers: ReadonlyMap<string, string>): Contribution[] {
  const before = grouped(edges.filter(({fromID, toID}) => types.get(fromID) === "L" && types.get(toID) === "TA").map(({fromID, toID}) => [toID, fromID]));
  const answers = new Map(
    edges.filter(({fromID, toID}) => types.get(fromID) === "TA" && types.get(toID) === "L").map(({fromID, toID}) => [toID, before.get(fromID)?.[0]]),
  );
  return nodes
    .filter(({type}) => type === "L")
    .map(({nodeID, text}) => {
      const speaker = speakers.get(nodeID) ?? null;
      const words = (text ?? "").trim();
      const said = speaker !== null && words.startsWith(speaker) ? words.slice(speaker.length).replace(/^\s*:\s*/, "") : words;
      return {id: nodeID, author: speaker, replyTo: answers.get(nodeID) ?? null, text: said};
    });
}

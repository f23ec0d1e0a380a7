import type {ArgumentMap, ArgumentRelation, Claim, Contribution, Link} from "@standpoint/analysis";
import {counted, Invalid} from "@standpoint/model";
import {z} from "zod";
import {answering, conceding} from "./answering.ts";

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
 * nodes ("Speaker: text") are posts, TA makes one answer another, YA tells who made a claim. An MA is an answer where its
 * scheme says so, as `writeAif` has it; what else rephrases (MA) or prefers (PA) is counted in a note. Throws Invalid for other JSON.
 */
export function readAif(text: string, name = "the file"): ArgumentMap {
  const aif = parsed(text, name);
  const types = new Map(aif.nodes.map(({nodeID, type}) => [nodeID, type]));
  const links = linksOf(aif, types);
  const left = aif.nodes.filter((node) => (node.type === "MA" || node.type === "PA") && !relationOf(node)).length;
  const speakers = speakersOf(aif);
  const authors = authorsOf(aif, types, speakers);
  const claims = aif.nodes
    .filter(({type}) => type === "I")
    .map(({nodeID, text: said}): Claim => {
      const author = authors.get(nodeID);
      return {id: nodeID, text: said ?? "", ...(author !== undefined && {author})};
    });
  return {
    claims,
    links,
    posts: postsOf(aif, types, speakers),
    notes: left > 0 ? [`${counted(left, "node that rephrases or prefers is", "nodes that rephrase or prefer are")} left out.`] : [],
  };
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

const schemes: ReadonlyMap<string, ArgumentRelation> = new Map([
  ["RA", "supports"],
  ["CA", "attacks"],
]);

function relationOf({type, text}: Aif["nodes"][number]): ArgumentRelation | undefined {
  if (type === "MA") return text === answering ? "answers" : text === conceding ? "concedes" : undefined;
  return schemes.get(type);
}

/** A scheme with several premises is a link for each: the scheme's id, then the id and a count. */
function linksOf({nodes, edges}: Aif, types: ReadonlyMap<string, string>): Link[] {
  const ins = grouped(edges.map(({fromID, toID}) => [toID, fromID]));
  const outs = grouped(edges.map(({fromID, toID}) => [fromID, toID]));
  const able = (at: string) => types.get(at) === "I" || schemes.has(types.get(at) ?? "");
  return nodes.flatMap((node) => {
    const {nodeID} = node;
    const relation = relationOf(node);
    if (!relation) return [];
    const pairs = (ins.get(nodeID) ?? [])
      .filter((from) => types.get(from) === "I")
      .flatMap((from) => (outs.get(nodeID) ?? []).filter(able).map((to) => ({from, to})));
    return pairs.map(
      ({from, to}, i): Link => ({
        id: i === 0 ? nodeID : `${nodeID}#${i + 1}`,
        from,
        to,
        relation: relation === "attacks" && types.get(to) !== "I" ? "undercuts" : relation,
      }),
    );
  });
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
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

function authorsOf({edges}: Aif, types: ReadonlyMap<string, string>, speakers: ReadonlyMap<string, string>): Map<string, string> {
  const said = grouped(edges.filter(({toID}) => types.get(toID) === "YA").map(({fromID, toID}) => [toID, fromID]));
  const authors = new Map<string, string>();
  for (const {fromID, toID} of edges) {
    if (types.get(fromID) !== "YA" || types.get(toID) !== "I") continue;
    const speaker = (said.get(fromID) ?? []).map((locution) => speakers.get(locution)).find((one) => one !== undefined);
    if (speaker !== undefined) authors.set(toID, speaker);
  }
  return authors;
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

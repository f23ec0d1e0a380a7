import type {ArgumentMap} from "@standpoint/analysis";
import {answering, conceding} from "./answering.ts";

interface Node {
  readonly nodeID: string;
  readonly text: string;
  readonly type: string;
}
interface Edge {
  readonly edgeID: string;
  readonly fromID: string;
  readonly toID: string;
}

/** A map in the argument interchange format, as AIFdb reads it. AIF has no answer and no concession between claims: each is an MA whose scheme says so. */
export function writeAif({claims, links, posts}: ArgumentMap): string {
  const nodes: Node[] = claims.map(({id, text}) => ({nodeID: id, text, type: "I"}));
  const edges: Edge[] = [];
  const join = (fromID: string, toID: string) => edges.push({edgeID: `e${edges.length + 1}`, fromID, toID});
  const schemes = {
    supports: ["RA", "Default Inference"],
    attacks: ["CA", "Default Conflict"],
    undercuts: ["CA", "Default Conflict"],
    answers: ["MA", answering],
    concedes: ["MA", conceding],
  } as const;
  for (const {id, from, to, relation} of links) {
    const [type, text] = schemes[relation];
    nodes.push({nodeID: id, text, type});
    join(from, id);
    join(id, to);
  }
  const known = new Set(nodes.map(({nodeID}) => nodeID));
  const free = (id: string): string => (known.has(id) ? free(`${id}'`) : id);
  const locutions = new Map(posts.map(({id}) => [id, free(`post ${id}`)]));
  for (const {id, author, text} of posts) nodes.push({nodeID: locutions.get(id)!, text: `${author ?? "Somebody"}: ${text ?? ""}`, type: "L"});
  for (const {id, replyTo} of posts) {
    const before = replyTo === null ? undefined : locutions.get(replyTo);
    if (before === undefined) continue;
    const turn = `${locutions.get(id)!} answers`;
    nodes.push({nodeID: turn, text: "Default Transition", type: "TA"});
    join(before, turn);
    join(turn, locutions.get(id)!);
  }
  for (const {id, text, author} of claims) {
    if (author === undefined) continue;
    nodes.push({nodeID: `${id} said`, text: `${author}: ${text}`, type: "L"}, {nodeID: `${id} asserted`, text: "Asserting", type: "YA"});
    join(`${id} said`, `${id} asserted`);
    join(`${id} asserted`, id);
  }
  return `${JSON.stringify({nodes, edges, locutions: []}, null, 1)}\n`;
}

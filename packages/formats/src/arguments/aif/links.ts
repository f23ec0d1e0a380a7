import type {ArgumentRelation, Link} from "@standpoint/analysis";
import {freeId} from "../free-id.ts";
import {answering, conceding} from "./answering.ts";
import {grouped} from "./grouped.ts";

interface Node {
  readonly nodeID: string;
  readonly type: string;
  readonly text?: string | null | undefined;
}

interface Network {
  readonly nodes: readonly Node[];
  readonly edges: readonly {readonly fromID: string; readonly toID: string}[];
}

const schemes: ReadonlyMap<string, ArgumentRelation> = new Map([
  ["RA", "supports"],
  ["CA", "attacks"],
]);

/** What a node does between others; undefined for one that does nothing that is told here. */
export function relationOf({type, text}: Node): ArgumentRelation | undefined {
  if (type === "MA") return text === answering ? "answers" : text === conceding ? "concedes" : undefined;
  return schemes.get(type);
}

/**
 * A scheme is a link for each premise and each end: the scheme's id, then the id and a count. What is aimed at a scheme is
 * aimed at each of its links. `lost` are schemes that are no link at all.
 */
export function linksOf({nodes, edges}: Network, arguers: ReadonlyMap<string, string>): {links: Link[]; lost: number} {
  const ins = grouped(edges.map(({fromID, toID}) => [toID, fromID]));
  const outs = grouped(edges.map(({fromID, toID}) => [fromID, toID]));
  const byId = new Map(nodes.map((node) => [node.nodeID, node]));
  const isClaim = (id: string) => byId.get(id)?.type === "I";
  const taken = new Set(byId.keys());
  const made = new Map<string, Link[]>();
  const of = (node: Node): Link[] => {
    const known = made.get(node.nodeID);
    if (known) return known;
    made.set(node.nodeID, []);
    const relation = relationOf(node);
    const premises = (ins.get(node.nodeID) ?? []).filter(isClaim);
    if (!relation || premises.length === 0) return [];
    const ends = (outs.get(node.nodeID) ?? []).flatMap((to) =>
      isClaim(to) ? [to] : schemes.has(byId.get(to)?.type ?? "") ? of(byId.get(to)!).map(({id}) => id) : [],
    );
    const links = premises
      .flatMap((from) => ends.map((to) => ({from, to})))
      .map(({from, to}, i): Link => {
        const saidBy = arguers.get(node.nodeID);
        const id = i === 0 ? node.nodeID : freeId(`${node.nodeID}#${i + 1}`, taken);
        return {id, from, to, relation: relation === "attacks" && !isClaim(to) ? "undercuts" : relation, ...(saidBy !== undefined && {saidBy})};
      });
    made.set(node.nodeID, links);
    return links;
  };
  const related = nodes.filter((node) => relationOf(node) !== undefined);
  return {links: related.flatMap(of), lost: related.filter((node) => of(node).length === 0).length};
}

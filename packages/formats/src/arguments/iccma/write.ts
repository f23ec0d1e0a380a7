import type {ArgumentMap} from "@standpoint/analysis";
import type {IccmaFormat} from "./read.ts";

/**
 * Arguments and attacks for solvers. Support and answers have no place in these formats; an undercut of a claim is an
 * attack, and one of a link is left out. In `af` arguments are their numbers, from 1; a name that is no plain word is
 * its number in `apx` and `tgf` too. `tgf` has the words of each argument behind it.
 */
export function writeIccma({claims, links}: ArgumentMap, format: IccmaFormat): string {
  const plain = claims.every(({id}) => /^[a-zA-Z0-9_]+$/.test(id));
  const names = new Map(claims.map(({id}, at) => [id, format === "af" || !plain ? `${format === "apx" && !plain ? "a" : ""}${at + 1}` : id]));
  const attacks = links.flatMap(({from, to, relation}) => {
    const [a, b] = [names.get(from), names.get(to)];
    return (relation === "attacks" || relation === "undercuts") && a !== undefined && b !== undefined ? [[a, b] as const] : [];
  });
  const all = [...names.values()];
  if (format === "apx") return [...all.map((id) => `arg(${id}).`), ...attacks.map(([a, b]) => `att(${a},${b}).`), ""].join("\n");
  const pairs = attacks.map(([a, b]) => `${a} ${b}`);
  const labelled = claims.map(({id, text}) => (text === id ? names.get(id)! : `${names.get(id)!} ${text.replace(/\s+/g, " ").trim()}`.trimEnd()));
  return [...(format === "tgf" ? [...labelled, "#"] : [`p af ${claims.length}`]), ...pairs, ""].join("\n");
}

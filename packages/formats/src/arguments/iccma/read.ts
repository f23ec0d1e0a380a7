import type {ArgumentMap, Claim, Link} from "@standpoint/analysis";
import {counted, Invalid} from "@standpoint/model";
import {freeId} from "../free-id.ts";

/** The formats of the competition on computational models of argumentation: facts, trivial graph, numbered. */
export type IccmaFormat = "apx" | "tgf" | "af";

/** Reads arguments and attacks. Throws Invalid with the line at fault. */
export function readIccma(text: string, format: IccmaFormat, name = "the file"): ArgumentMap {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const {ids, attacks, words, notes = []} = readers[format](lines, name);
  const claims = [...ids].map((id): Claim => ({id, text: words?.get(id) || id}));
  const taken = new Set(ids);
  return {claims, links: attacks.map(([from, to], at): Link => ({id: freeId(`attack ${at + 1}`, taken), from, to, relation: "attacks"})), posts: [], notes};
}

interface Graph {
  readonly ids: ReadonlySet<string>;
  readonly attacks: readonly (readonly [string, string])[];
  /** What arguments say, where that is told. */
  readonly words?: ReadonlyMap<string, string>;
  readonly notes?: readonly string[];
}

const readers: Readonly<Record<IccmaFormat, (lines: readonly string[], name: string) => Graph>> = {apx, tgf, af};

/** `arg(a).` and `att(a,b).`, several on a line; `%` begins a comment. */
function apx(lines: readonly string[], name: string): Graph {
  const ids = new Set<string>();
  const attacks: [string, string][] = [];
  const lineOf: number[] = [];
  lines.forEach((line, at) => {
    for (const fact of line.replace(/%.*$/, "").split(/\.(?=\s|$|arg\(|att\()/)) {
      if (fact.trim() === "") continue;
      const [, kind, inner = ""] = /^\s*(arg|att)\s*\((.*)\)\s*$/.exec(fact) ?? [];
      const parts = inner.split(",").map((part) => part.trim());
      if (kind === "arg" && inner.trim() !== "") ids.add(inner.trim());
      else if (kind === "att" && parts.length === 2) {
        attacks.push([parts[0]!, parts[1]!]);
        lineOf.push(at + 1);
      } else throw new Invalid(`${name}: line ${at + 1} has "${cut(fact.trim())}" and each fact is arg(a). or att(a,b).`);
    }
  });
  return checked({ids, attacks}, lineOf, name);
}

/** A line an argument, with words behind it or none, `#`, then a line `from to` an attack. */
function tgf(lines: readonly string[], name: string): Graph {
  const ids = new Set<string>();
  const said = new Map<string, string>();
  let labelled = 0;
  const attacks: [string, string][] = [];
  const lineOf: number[] = [];
  const hash = lines.findIndex((line) => line.trim() === "#");
  if (hash < 0 && lines.some((line) => line.trim() !== ""))
    throw new Invalid(`${name}: the line "#" between arguments and attacks is missing: is it another format?`);
  lines.forEach((line, at) => {
    const words = line.trim().split(/\s+/);
    if (words[0] === "" || at === hash) return;
    if (at < hash) {
      ids.add(words[0]!);
      said.set(words[0]!, words.slice(1).join(" "));
    } else if (words.length < 2) throw new Invalid(`${name}: line ${at + 1} is "${cut(line)}" and an attack is two arguments with a space between`);
    else {
      attacks.push([words[0]!, words[1]!]);
      lineOf.push(at + 1);
      if (words.length > 2) ++labelled;
    }
  });
  const notes = labelled > 0 ? [`${counted(labelled, "attack has words of its own, which are", "attacks have words of their own, which are")} left out.`] : [];
  return checked({ids, attacks, words: said, notes}, lineOf, name);
}

const mostArguments = 1_000_000;

/** `p af N`, then a line `from to` an attack; arguments are 1 … N and `#` begins a comment. */
function af(lines: readonly string[], name: string): Graph {
  const attacks: [string, string][] = [];
  const lineOf: number[] = [];
  let count = -1;
  lines.forEach((line, at) => {
    const words = line.trim().split(/\s+/);
    if (words[0] === "" || words[0]!.startsWith("#")) return;
    if (count < 0) {
      count = words[0] === "p" && words[1] === "af" ? Number(words[2]) : NaN;
      if (!Number.isInteger(count) || count < 0 || count > mostArguments)
        throw new Invalid(`${name}: line ${at + 1} is "${cut(line)}" and the first line is "p af N", with N up to ${mostArguments}`);
    } else if (words.length === 2) {
      attacks.push([words[0]!, words[1]!]);
      lineOf.push(at + 1);
    } else throw new Invalid(`${name}: line ${at + 1} is "${cut(line)}" and an attack is two numbers`);
  });
  if (count < 0) throw new Invalid(`${name}: the first line "p af N" is missing`);
  return checked({ids: new Set(Array.from({length: count}, (_, i) => String(i + 1))), attacks}, lineOf, name);
}

function checked(graph: Graph, lineOf: readonly number[], name: string): Graph {
  graph.attacks.forEach(([from, to], i) => {
    const lost = [from, to].find((id) => !graph.ids.has(id));
    if (lost !== undefined)
      throw new Invalid(`${name}: line ${lineOf[i]!} speaks of "${cut(lost)}", which is none of the ${graph.ids.size} arguments declared`);
  });
  return graph;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

import type {LineSettings, Rule} from "@standpoint/analysis";
import {axisOf, flaggedOf, lineOptions, ruleOptions} from "@standpoint/analysis";
import {Invalid, settingsIn, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {askedOf, computedBy} from "../filters.ts";
import {namesOf, pointFrom, type Names} from "../bases/names.ts";
import {framesWith} from "../role-frames.ts";

/** What is asked of lines: what chooses them, and apart from it what is shown and compared. */
export function linesAsked(words: Words) {
  const {compare, rule: _, noRules: __, most, width, ...asked} = askedOf(lineOptions, words);
  const settings: LineSettings = computedBy(asked);
  return {settings, compare, most, width};
}

/** The two actors of `--compare X,Y`; names with commas by repeating the option. */
export function comparedActors(words: Words): readonly [string, string] | undefined {
  const {compare: given} = linesAsked(words);
  if (given === undefined) return undefined;
  const [one, other, ...rest] = given.length === 1 ? given[0]!.split(",").map((name) => name.trim()) : given;
  if (one && other && rest.length === 0) return [one, other];
  throw new Invalid(`--compare cannot be "${given.join('" and "')}": name two actors, as X,Y or by repeating --compare`);
}

export interface NamedRule extends Rule {
  /** Id of the statement it stands in; null for one given with `--rule`. */
  readonly statement: number | null;
}

/** The rules of the project, unless `--no-rules` leaves them out, and those given with `--rule "A+ implies B-"`. Throws Missing for a rule on a concept that nobody knows. */
export async function rulesOf(store: Store, words: Words): Promise<readonly NamedRule[]> {
  const {rule = [], noRules} = settingsIn(ruleOptions, words);
  const frames = noRules ? [] : await framesWith(store, words, ["premise", "conclusion"]);
  const names = rule.length > 0 ? await conceptNames(store, words) : undefined;
  return [...frames.flatMap(rulesIn), ...rule.map((text) => typedRule(text, names!))];
}

/** The names a typed rule may use: of concepts, or any where other columns than concepts are asked for. */
async function conceptNames(store: Store, {columns}: Words): Promise<Names> {
  if (columns !== undefined && columns !== "concept") return {kind: "concept", all: [], find: (text) => text};
  const concepts = (await store.entities()).filter(({kind}) => kind === "concept");
  return namesOf("concept", concepts);
}

/** A rule as it is typed: "Carbon tax+ implies Free ports-". */
export function ruleWords({premise, relation, conclusion}: Rule): string {
  const point = ({concept, stance}: Rule["premise"]) => `${concept}${stance === "yes" ? "+" : "-"}`;
  return `${point(premise)} ${relation} ${point(conclusion)}`;
}

function rulesIn(frame: Frame): NamedRule[] {
  const text = (role: string) => {
    const {codes, labels} = axisOf(frame, role);
    return (row: number) => labels[codes[row]!];
  };
  const [premise, relation, conclusion] = [text("premise"), text("relation"), text("conclusion")];
  const flagged = flaggedOf(frame);
  const [first, second] = [text("premiseStance"), text("conclusionStance")];
  return Array.from(frame.statements).flatMap((statement, row) => {
    const [from, to, kind] = [premise(row), conclusion(row), relation(row)];
    if (flagged(row, "withdrawn") || flagged(row, "deprecated") || from === undefined || to === undefined || (kind !== "implies" && kind !== "excludes"))
      return [];
    const side = (word: string | undefined) => (word === "false" ? "no" : "yes");
    return [{statement, premise: {concept: from, stance: side(first(row))}, relation: kind, conclusion: {concept: to, stance: side(second(row))}}];
  });
}

function typedRule(text: string, names: Names): NamedRule {
  const found = /^(.+[+\-−])\s+(implies|excludes)\s+(.+[+\-−])$/.exec(text.trim());
  if (!found) throw new Invalid(`--rule cannot be "${text}": write "CONCEPT+ implies CONCEPT-" or "CONCEPT+ excludes CONCEPT+"`);
  const [, premise = "", relation, conclusion = ""] = found;
  return {statement: null, premise: pointFrom(premise, names), relation: relation as Rule["relation"], conclusion: pointFrom(conclusion, names)};
}

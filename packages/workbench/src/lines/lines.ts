import {
  measureNeeds,
  entailed,
  lineOptions,
  lines as computed,
  nameAt,
  type Entailed,
  type EntailedJson,
  type Line,
  type Lines,
  type LinesAnswer,
  type LineSettings,
} from "@standpoint/analysis";
import {counted, Missing, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {frameFor, toldOf} from "../filters.ts";
import {keyOf} from "../statements/behind.ts";
import {dayOrNull} from "../moments.ts";
import {nameUnder} from "../lineage/names.ts";
import {passagesOf} from "../statements/passages.ts";
import {comparison} from "./comparison.ts";
import {lineJson, positionJson, type Said} from "./json.ts";
import {comparedActors, linesAsked, rulesOf, type NamedRule} from "./settings.ts";
import {verdictsOf} from "./verdicts.ts";

export interface LinesWish {
  readonly frame: Frame;
  readonly settings: LineSettings;
  readonly lines: Lines;
  /** The first `most` of the lines, else all. */
  readonly shown: readonly Line[];
  /** The last second the record or the question knows of: ages count from it. */
  readonly until: number;
}

/** The line of each actor on each concept. Throws Missing for an actor or concept that nothing is said of. */
export async function lines(store: Store, words: Words): Promise<LinesWish> {
  const {settings: asked, most} = linesAsked(words);
  const settings = asked.actor === undefined ? asked : {...asked, actor: await nameUnder(store, words, asked.actor)};
  const frame = await frameFor(store, words, measureNeeds(settings));
  const found = computed(frame, {...settings, ...(comparedActors(words) && {from: undefined, to: undefined})});
  for (const name of ["actor", "concept"] as const) {
    const wanted = settings[name];
    const role = name === "actor" ? (settings.rows ?? "holder") : (settings.columns ?? "concept");
    if (wanted !== undefined && !isNamed(frame, role, wanted))
      throw new Missing(`No ${frame.type} names "${wanted}" as ${role}: "standpoint entities P --kind ${name}" lists the names.`);
  }
  for (const name of comparedActors(words) ?? []) {
    if (!isNamed(frame, settings.rows ?? "holder", name))
      throw new Missing(`No ${frame.type} names "${name}" as holder, so there is nothing to compare: "standpoint entities P --kind actor" lists the names.`);
  }
  const shown = found.lines.slice(0, most);
  return {frame, settings, lines: found, shown, until: settings.at ?? latestOf(frame)};
}

function isNamed({columns}: Frame, role: string, name: string): boolean {
  const column = columns.find((one) => one.role === role || one.name === role);
  return column !== undefined && "labels" in column && column.labels.includes(name);
}

function latestOf({last}: Frame): number {
  return last.reduce((most, one) => (Number.isFinite(one) && one > most ? one : most), -Infinity);
}

/** The contract's JSON: `statements` are keys, `ids` the same statements as numbers. */
export async function linesAnswer(store: Store, words: Words): Promise<LinesAnswer> {
  const {frame, settings, lines: found, shown, until} = await lines(store, words);
  const rules = await rulesOf(store, words);
  const said: Said = {
    keys: await store.statementKeys(frame.statements),
    verdicts: await verdictsOf(store, words),
    until,
    called: await calledAt(store, settings.at),
  };
  const ids = new Set<number>();
  const pair = comparedActors(words);
  const broken = entailed(found.lines, rules);
  const {type, sources, practice, ...rest} = toldOf(frame.type, settings);
  const asked = {type, sources, practice, within: settings.window ?? lineOptions.window.usual, ...rest, ...(pair && {compare: pair})};
  return answer(
    "lines",
    {settings: asked, notes: [...found.notes, ...notesOn(found.lines)]},
    {
      until: dayOrNull(until),
      total: found.lines.length,
      lines: shown.map((line) => lineJson(line, said, ids)),
      entailed: await entailedJson(store, broken, {rules, said, ids}),
      ...(pair && {compare: comparison(frame, settings, {pair, words})}),
      ...(await passagesOf(store, words, ids)),
    },
  );
}

/** What actors were called at a second. */
async function calledAt(store: Store, moment: number | undefined): Promise<Said["called"]> {
  if (moment === undefined) return undefined;
  const actors = new Map((await store.entities("actor")).map((row) => [row.name, row]));
  return (actor) => nameAt(actors.get(actor) ?? {name: actor}, moment);
}

function notesOn(lines: readonly Line[]): string[] {
  const alone = lines.filter(({segments, deeds}) => ![...segments.flat(), ...deeds].some(({own}) => own)).length;
  return alone > 0 ? [`${counted(alone, `of ${counted(lines.length, "line")} rests`, `of ${lines.length} lines rest`)} on reports alone.`] : [];
}

interface Telling {
  readonly rules: readonly NamedRule[];
  readonly said: Said;
  readonly ids: Set<number>;
}

async function entailedJson(store: Store, broken: readonly Entailed[], {rules, said, ids}: Telling): Promise<EntailedJson[]> {
  const keys = await store.statementKeys(rules.flatMap(({statement}) => (statement === null ? [] : [statement])));
  return broken.map(({actor, positions, rules: applied}) => ({
    actor,
    positions: positions.map((position) => positionJson(position, said, ids)),
    rules: applied.map((at) => {
      const {statement, ...rule} = rules[at]!;
      if (statement !== null) ids.add(statement);
      return {...rule, statement: statement === null ? null : keyOf(statement, keys)};
    }),
  }));
}

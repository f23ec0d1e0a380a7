import {
  measureNeeds,
  basesTableOptions,
  positions,
  standingsOf,
  withRules,
  type AskedBy,
  type BasesTableSettings,
  type LineSettings,
  type NeutralRule,
  type Point,
  type Position,
  type Standings,
} from "@standpoint/analysis";
import type {CrossTable} from "@standpoint/formats";
import {counted, Invalid, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {dated} from "../answer.ts";
import {keyOf} from "../statements/behind.ts";
import {askedOf, computedBy, frameFor} from "../filters.ts";
import {refusalsOf, type Refusal} from "./company.ts";
import {rulesOf} from "../lines/settings.ts";
import {namesOf, type Names} from "./names.ts";

/** What every question about bases is asked of: a table from a project or from a file, and the names it goes by. */
export interface BasesTable {
  readonly standings: Standings;
  readonly actors: Names;
  readonly concepts: Names;
  readonly settings: BasesTableSettings;
  readonly notes: readonly string[];
  /** The table of an earlier day, where one is asked for. */
  readonly before?: Standings;
  /** Where the table comes from a project: the position behind a cell, and the record it was read from. */
  readonly record?: {
    readonly frame: Frame;
    readonly settings: LineSettings;
    readonly behind: (actor: string, concept: string) => Position | undefined;
    /** Who refuses whose company. */
    readonly refusals: readonly Refusal[];
    /** Keys of statements; that they are named is noted in `named`. */
    readonly keysOf: (ids: readonly number[]) => readonly string[];
    /** Statements that an answer has named so far, by id. */
    readonly named: ReadonlySet<number>;
  };
}

/** What a wish names must be in the table, even where nothing is known of it. */
export interface Asked {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
}

/** The table of a project as its options ask. Options that name actors and points are given by `wanted`. */
export async function projectTable(store: Store, words: Words, wanted: (names: {actors: Names; concepts: Names}) => Asked): Promise<BasesTable> {
  const {neutral = basesTableOptions.neutral.usual, rule, noRules, ...asked} = askedOf(basesTableOptions, words);
  const settings: LineSettings = computedBy(asked);
  const told = {...(rule && {rule}), ...(noRules && {noRules})};
  const frame = await frameFor(store, words, measureNeeds(settings));
  const found = positions(frame, settings);
  const entities = await store.entities();
  const names = {
    actors: namesOf("actor", [...entities.filter(({kind}) => kind === kindOf(frame, settings.rows ?? "holder")), ...found.actors.map((name) => ({name}))]),
    concepts: namesOf("concept", [
      ...entities.filter(({kind}) => kind === kindOf(frame, settings.columns ?? "concept")),
      ...found.concepts.map((name) => ({name})),
    ]),
  };
  const hanging = found.known.filter(({stance}) => stance.endsWith("-if")).length;
  const both = found.known.filter(({stance}) => stance === "both").length;
  const keys = await store.statementKeys(found.known.flatMap(({statements, conditions}) => [statements, ...conditions.map((one) => one.statements)].flat()));
  const mentioned = new Set<number>();
  const behind = new Map(found.known.map((one) => [`${one.actor}\u0000${one.concept}`, one]));
  return {
    ...names,
    standings: withRules(standingsOf(found, {...wanted(names), neutral}), await rulesOf(store, words)),
    settings: toldTable(frame.type, {...settings, ...told}, neutral),
    notes: [
      ...found.notes,
      ...(both > 0 ? [`${both} ${both === 1 ? "position is" : "positions are"} contradictory: yes and no are both last heard, so neither is signed.`] : []),
      ...(hanging > 0
        ? [
            `${counted(hanging, "position holds under a condition only: it signs", "positions hold under a condition only: they sign")} nothing until that is met.`,
          ]
        : []),
    ],
    record: {
      frame,
      settings,
      refusals: await refusalsOf(store, words, found.known),
      behind: (actor, concept) => behind.get(`${actor}\u0000${concept}`),
      keysOf(ids) {
        for (const id of ids) mentioned.add(id);
        return ids.map((id) => keyOf(id, keys));
      },
      named: mentioned,
    },
  };
}

function toldTable(type: string, settings: Omit<AskedBy<typeof basesTableOptions>, "neutral">, neutral: NeutralRule): BasesTableSettings {
  const {sources = "all", practice = "all", ...rest} = settings;
  return dated({type, sources, practice, neutral, ...rest});
}

function kindOf({columns}: Frame, name: string): string | undefined {
  return columns.find((column) => column.name === name || column.role === name)?.entityKind;
}

/** A context as a file gave it, with what is to be said of how it was read. */
export interface ContextFile {
  readonly table: CrossTable;
  readonly name: string;
  readonly notes: readonly string[];
}

/** A context as a table: attributes that end in + or − are points with that side, the rest are points held or not. */
export function contextTable({table, name, notes}: ContextFile): BasesTable {
  const [objects, attributes] = [placesNamed(table.objects, "object"), placesNamed(table.attributes, "attribute")];
  const twice = [objects, attributes].map((list) => list.find((one, i) => list.indexOf(one) !== i)).find((one) => one !== undefined);
  const nameless = [...table.objects, ...table.attributes].filter((one) => one === "").length;
  const points = attributes.map(pointNamed);
  const codes = {"1": 1, "0": 2, "-1": 0} as const;
  return {
    standings: {actors: objects, points, cells: Uint8Array.from(table.cells, (cell) => codes[String(cell) as keyof typeof codes])},
    actors: namesOf(
      "object",
      objects.map((one) => ({name: one})),
    ),
    concepts: namesOf(
      "attribute",
      points.map(({concept}) => ({name: concept})),
    ),
    settings: {file: name},
    notes: [
      ...notes,
      ...(nameless === 0 ? [] : [`${counted(nameless, "line has no name and is", "lines have no name and are")} called by place.`]),
      ...(twice === undefined ? [] : [`"${twice}" is the name of more than one line; questions about it mean the first.`]),
    ],
  };
}

/** Names as they are; what has none is called by its place, such as "object 3". */
function placesNamed(names: readonly string[], kind: string): string[] {
  return names.map((one, at) => one || `${kind} ${at + 1}`);
}

function pointNamed(attribute: string): Point {
  const [, concept, sign] = /^(.*\S)\s+([-+−])$/.exec(attribute) ?? [];
  return concept === undefined ? {concept: attribute, stance: "yes"} : {concept, stance: sign === "+" ? "yes" : "no"};
}

/** The table as a context for other programs: X holds, . does not, ? unknown. */
export function crossTable({actors, points, cells}: Standings): CrossTable {
  return {
    objects: actors,
    attributes: points.map(({concept, stance}) => `${concept} ${stance === "yes" ? "+" : "-"}`),
    cells: Int8Array.from(cells, (cell) => (cell === 1 ? 1 : cell === 0 || cell === 5 || cell === 7 ? -1 : 0)),
  };
}

/** Places of points in a table. Throws Invalid for one that a file does not have. */
export function pointPlaces({points}: Standings, wanted: readonly Point[]): number[] {
  return wanted.map(({concept, stance}) => {
    const place = points.findIndex((point) => point.concept === concept && point.stance === stance);
    if (place >= 0) return place;
    throw new Invalid(`"${concept}" has no side ${stance === "yes" ? "+" : "−"} in this table: take the other, or leave the point out`);
  });
}

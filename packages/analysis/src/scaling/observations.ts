import type {Levels} from "../network/levels.ts";
import type {Tally} from "../network/tally.ts";

/** What is known of who stands where: one entry each cell of the table that has a category. */
export interface Observations {
  /** Places of actors and concepts among the names. */
  readonly actors: Int32Array;
  readonly concepts: Int32Array;
  /** From 0, without gaps: of a binary model 0 no and 1 yes; of an ordinal one from no to yes, or the levels upwards. */
  readonly categories: Int32Array;
  readonly actorNames: readonly string[];
  readonly conceptNames: readonly string[];
  readonly categoryCount: number;
}

export interface Coding {
  readonly model: "binary" | "ordinal";
  /** Of a binary model: up to which share of the other side a mixed position counts for one; undefined for none. */
  readonly threshold: number | undefined;
}

interface Table {
  readonly tally: Tally;
  readonly levels: Levels;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Concepts that fewer than two actors take a position on, and actors then left without any, are out. */
export function observationsOf({tally, levels, rows, columns}: Table, coding: Coding): Observations {
  const cells: {actor: number; concept: number; category: number}[] = [];
  for (let actor = 0; actor < tally.rows; ++actor) {
    for (let concept = 0; concept < tally.columns; ++concept) {
      const from = (actor * tally.columns + concept) * tally.levels;
      const category = categoryOf(tally.cells.subarray(from, from + tally.levels), levels, coding);
      if (category !== undefined) cells.push({actor, concept, category});
    }
  }
  const holders = new Int32Array(tally.columns);
  for (const {concept} of cells) ++holders[concept];
  return compact(
    cells.filter(({concept}) => holders[concept] >= 2),
    rows,
    columns,
  );
}

function categoryOf(counts: Float64Array, levels: Levels, {model, threshold = 0}: Coding): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const mean = counts.reduce((sum, count, k) => sum + count * levels.values[k], 0) / total;
  if (model === "binary") return mean <= threshold ? 0 : mean >= 1 - threshold ? 1 : undefined;
  if (levels.kind === "boolean") return mean === 0 ? 0 : mean === 1 ? 2 : 1;
  return levels.values.reduce((near, value, k) => (Math.abs(value - mean) < Math.abs(levels.values[near] - mean) ? k : near), 0);
}

function compact(cells: readonly {actor: number; concept: number; category: number}[], rows: readonly string[], columns: readonly string[]): Observations {
  const actors = placesOf(cells.map(({actor}) => actor));
  const concepts = placesOf(cells.map(({concept}) => concept));
  const categories = placesOf(cells.map(({category}) => category));
  return {
    actors: Int32Array.from(cells, ({actor}) => actors.indexOf(actor)),
    concepts: Int32Array.from(cells, ({concept}) => concepts.indexOf(concept)),
    categories: Int32Array.from(cells, ({category}) => categories.indexOf(category)),
    actorNames: actors.map((actor) => rows[actor]),
    conceptNames: concepts.map((concept) => columns[concept]),
    categoryCount: categories.length,
  };
}

function placesOf(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

import {type Line} from "./frame-of.ts";

/**
 * The slow, obvious versions: strings as keys, loops in loops, written from the definitions in `methods/networks.md`.
 * They know statements as a test writes them, never a frame.
 */
export type Said = Line & {readonly time: number; readonly id: number};

export interface Rules {
  readonly qualifier: "agreement" | "scale" | "frameword" | "none";
  readonly aggregate: "ignore" | "congruence" | "conflict" | "subtract" | "combine";
  readonly normalize: string;
  readonly duplicates: string;
  readonly as?: "dna-3.1" | undefined;
}

export const text = (line: Said, name: string): string => String(line.values[name] ?? "");

export function levelOf(line: Said, qualifier: Rules["qualifier"]): string {
  if (qualifier === "none") return "one";
  const value = line.values[qualifier];
  return value === undefined ? "unknown" : value === null ? "neutral" : String(value);
}

/** Original order is by time, document, id; undated last. */
export function inOrder(lines: readonly Said[]): Said[] {
  const late = (time: number) => (Number.isNaN(time) ? Infinity : time);
  return [...lines].sort(
    (a, b) =>
      (late(a.time) === late(b.time) ? 0 : late(a.time) - late(b.time)) ||
      ((a.document ?? "d") < (b.document ?? "d") ? -1 : (a.document ?? "d") > (b.document ?? "d") ? 1 : 0) ||
      a.id - b.id,
  );
}

export function slowFilter(lines: readonly Said[], {qualifier, aggregate, duplicates, as}: Rules): Said[] {
  const stay: Said[] = [];
  for (const line of inOrder(lines)) {
    if (!text(line, "holder") || !text(line, "concept")) continue;
    if (aggregate !== "ignore" && levelOf(line, qualifier) === "unknown") continue;
    const twin = stay.some(
      (other) =>
        duplicates !== "include" &&
        samePeriod(line, other, duplicates, as) &&
        text(line, "holder") === text(other, "holder") &&
        text(line, "concept") === text(other, "concept") &&
        (aggregate === "ignore" || sameLevel(line, other, qualifier, as)),
    );
    if (!twin) stay.push(line);
  }
  return stay;
}

function sameLevel(a: Said, b: Said, qualifier: Rules["qualifier"], as: Rules["as"]): boolean {
  const level = levelOf(a, qualifier);
  if (level !== levelOf(b, qualifier)) return false;
  return !(as && qualifier === "scale" && (Number(level) < -128 || Number(level) > 127));
}

function samePeriod(a: Said, b: Said, duplicates: string, as: Rules["as"]): boolean {
  if (duplicates === "document") return (a.document ?? "d") === (b.document ?? "d");
  if (duplicates === "range") return true;
  if (Number.isNaN(a.time) || Number.isNaN(b.time)) return false;
  const [x, y] = [new Date(a.time * 1000), new Date(b.time * 1000)];
  if (duplicates === "year") return x.getUTCFullYear() === y.getUTCFullYear();
  if (duplicates === "month") return x.getUTCMonth() === y.getUTCMonth() && (as !== undefined || x.getUTCFullYear() === y.getUTCFullYear());
  const [u, v] = [isoWeek(x), isoWeek(y)];
  return u.week === v.week && (as !== undefined || u.year === v.year);
}

/** ISO 8601: the week belongs to the year of its Thursday. */
export function isoWeek(date: Date): {year: number; week: number} {
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7) + 3);
  const year = thursday.getUTCFullYear();
  const first = new Date(0);
  first.setUTCFullYear(year, 0, 1);
  return {year, week: 1 + Math.floor((Math.floor(thursday.getTime() / 86_400_000) - Math.floor(first.getTime() / 86_400_000)) / 7)};
}

/** What a level is worth: null where it has no place on a scale. */
export function worth(level: string, qualifier: Rules["qualifier"]): number | null {
  if (qualifier === "agreement") return level === "true" ? 1 : level === "false" ? 0 : level === "neutral" ? 0.5 : null;
  return qualifier === "scale" && level !== "unknown" ? Number(level) : null;
}

export interface SlowNetwork {
  readonly rows: string[];
  readonly columns: string[];
  readonly values: number[][];
}

/** Levels are those of all lines; weights default to 1 a statement. */
export function slowNetwork(stay: readonly Said[], all: readonly Said[], mode: "one" | "two", rules: Rules): SlowNetwork {
  const sorted = (name: string) => [...new Set(stay.map((line) => text(line, name)))].sort();
  const [rows, columns] = [sorted("holder"), sorted("concept")];
  const levels = slowLevels(all, rules);
  const count = (row: string, column: string, level: string) =>
    stay.filter((line) => text(line, "holder") === row && text(line, "concept") === column && levelOf(line, rules.qualifier) === level).length;
  const counts = Object.fromEntries(rows.map((row) => [row, columns.map((column) => levels.map((level) => count(row, column, level)))]));
  return mode === "two" ? slowTwo({rows, columns, levels, counts}, rules) : slowOne({rows, columns, levels, counts}, rules);
}

/** In order of worth: with "unknown" last where the level is ignored. */
export function slowLevels(all: readonly Said[], {qualifier, aggregate}: Rules): string[] {
  const found = new Set(all.map((line) => levelOf(line, qualifier)));
  const unknown = found.delete("unknown") && aggregate === "ignore" ? ["unknown"] : [];
  if (qualifier === "agreement") return ["false", "true", ...(found.has("neutral") ? ["neutral"] : []), ...unknown];
  return [...[...found].sort(qualifier === "scale" ? (a, b) => Number(a) - Number(b) : undefined), ...unknown];
}

interface Counts {
  readonly rows: string[];
  readonly columns: string[];
  readonly levels: string[];
  readonly counts: Record<string, number[][]>;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const over = (a: number, b: number): number => (b === 0 ? 0 : a / b);

function slowTwo({rows, columns, levels, counts}: Counts, {qualifier, aggregate, normalize}: Rules): SlowNetwork {
  const cell = (ks: readonly number[]): number => {
    if (aggregate === "ignore") return sum(ks);
    if (aggregate === "subtract")
      return sum(ks.map((k, at) => k * (qualifier === "agreement" ? 2 * worth(levels[at], qualifier)! - 1 : (worth(levels[at], qualifier) ?? 1))));
    const bit = (at: number) => (qualifier === "agreement" ? {true: 1, false: 2, neutral: 4}[levels[at]]! : 2 ** (levels.length - 1 - at));
    return sum(ks.map((k, at) => (k > 0 ? bit(at) : 0)));
  };
  const plain = rows.map((row) => counts[row].map(cell));
  const mentions = (row: number, column: number) => (aggregate === "combine" ? Number(plain[row][column] > 0) : sum(counts[rows[row]][column]));
  const values = plain.map((line, i) =>
    line.map((value, j) => {
      if (normalize === "activity") return over(value, sum(columns.map((_, at) => mentions(i, at))));
      return normalize === "prominence" ? over(value, sum(rows.map((_, at) => mentions(at, j)))) : value;
    }),
  );
  return {rows, columns, values};
}

function slowOne({rows, levels, counts}: Counts, rules: Rules): SlowNetwork {
  const values = rows.map((a) => rows.map((b) => (a === b ? 0 : slowCell(counts[a], counts[b], levels, rules))));
  return {rows, columns: rows, values};
}

/** x and y: counts by column and level. */
function slowCell(x: number[][], y: number[][], levels: string[], rules: Rules): number {
  const {aggregate, normalize, as} = rules;
  const merged = (z: number[][]) => z.map((ks) => [sum(ks)]);
  if (!as && (normalize === "cosine" || normalize === "jaccard")) {
    const [u, v] = (aggregate === "ignore" ? [merged(x), merged(y)] : [x, y]).map((z) => z.flat());
    if (normalize === "cosine") return over(sum(u.map((k, at) => k * v[at])), Math.sqrt(sum(u.map((k) => k * k))) * Math.sqrt(sum(v.map((k) => k * k))));
    return over(sum(u.map((k, at) => Math.min(k, v[at]))), sum(u.map((k, at) => Math.max(k, v[at]))));
  }
  return over(slowAggregate(x, y, levels, rules), slowDivisor(x.flat(), y.flat(), {x, y, normalize}));
}

function slowAggregate(x: number[][], y: number[][], levels: string[], {qualifier, aggregate, as}: Rules): number {
  const nominal = qualifier === "frameword";
  const apart = (k: number, l: number): number => {
    if (nominal) return Number(k !== l);
    const worths = levels.map((level) => worth(level, qualifier)!);
    const range = Math.max(...worths) - Math.min(...worths);
    if (range === 0 && !(as && qualifier === "scale")) return 0;
    return Math.abs(worths[k] - worths[l]) / range;
  };
  let total = 0;
  for (let j = 0; j < x.length; ++j) {
    for (let k = 0; k < levels.length; ++k) {
      if (nominal && (aggregate === "conflict" || aggregate === "subtract")) {
        const only = (x[j][k] > 0 && y[j][k] === 0 ? x[j][k] : 0) + (y[j][k] > 0 && x[j][k] === 0 ? y[j][k] : 0);
        total += aggregate === "conflict" ? only : x[j][k] * y[j][k] - only;
        continue;
      }
      for (let l = 0; l < levels.length; ++l) {
        const weight = aggregate === "ignore" ? 1 : aggregate === "congruence" ? 1 - apart(k, l) : aggregate === "conflict" ? apart(k, l) : 1 - 2 * apart(k, l);
        total += x[j][k] * y[j][l] * weight;
      }
    }
  }
  return total;
}

function slowDivisor(u: number[], v: number[], {x, y, normalize}: {x: number[][]; y: number[][]; normalize: string}): number {
  const [n, m] = [sum(u), sum(v)];
  const different = (z: number[][]) => z.filter((ks) => sum(ks) > 0).length;
  switch (normalize) {
    case "average":
      return (n + m) / 2;
    case "average-concepts":
      return (different(x) + different(y)) / 2;
    case "cosine":
      return n * m;
    case "jaccard":
      return sum(u.map((k, at) => (k > 0 && v[at] > 0 ? k * v[at] : k + v[at])));
    default:
      return 1;
  }
}

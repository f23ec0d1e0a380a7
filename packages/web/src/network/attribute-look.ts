import type {Attribute} from "@standpoint/analysis";
import {numberWords} from "@standpoint/draw";

/** What an attribute makes actors look like, each by name. Whoever has no value is in none of these. */
export interface AttributeLook {
  /** Of a word, the colour, counted from 0; `others` for a word that has none of its own. */
  readonly hues?: Readonly<Record<string, number>>;
  /** Of a number, above 0 for the smallest, 1 for the largest. */
  readonly shade?: Readonly<Record<string, number>>;
  /** The value as it is said behind the name. */
  readonly words: Readonly<Record<string, string>>;
  readonly legend: readonly LegendLine[];
}

export interface LegendLine {
  readonly words: string;
  readonly hue?: number;
  readonly shade?: number;
}

/** The hue of words that are too many for a colour each. */
export const others = -1;

const mostHues = 5;
const palest = 0.25;

/** Words have a colour each, the most frequent five of them; numbers a shade each. */
export function attributeLook(values: Readonly<Record<string, Attribute>>): AttributeLook {
  const known = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const numbers = known.flatMap(([name, value]) => (typeof value === "number" ? [[name, value] as const] : []));
  return numbers.length === known.length ? ofNumbers(numbers) : ofWords(known.map(([name, value]) => [name, String(value)] as const));
}

function ofWords(known: readonly (readonly [string, string])[]): AttributeLook {
  const counts = new Map<string, number>();
  for (const [, word] of known) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, "en")).map(([word]) => word);
  const legend = words.slice(0, mostHues).map((word, hue) => ({words: word, hue}));
  const hueOf = new Map(legend.map(({words: word, hue}) => [word, hue]));
  return {
    hues: Object.fromEntries(known.map(([name, word]) => [name, hueOf.get(word) ?? others])),
    words: Object.fromEntries(known),
    legend: [...legend, {words: words.length > mostHues ? "another, or not known" : "not known", hue: others}],
  };
}

function ofNumbers(known: readonly (readonly [string, number])[]): AttributeLook {
  const numbers = known.map(([, value]) => value);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const shadeOf = (value: number) => palest + (1 - palest) * (most > least ? (value - least) / (most - least) : 1);
  const lines = known.length === 0 ? [] : [...new Set([least, most])];
  return {
    shade: Object.fromEntries(known.map(([name, value]) => [name, shadeOf(value)])),
    words: Object.fromEntries(known.map(([name, value]) => [name, figures(value)])),
    legend: [...lines.map((value) => ({words: figures(value), shade: shadeOf(value)})), {words: "not known", hue: others}],
  };
}

/** As short as it may be: `1998`, `0.25`. */
function figures(value: number): string {
  return numberWords(value, Number.isInteger(value) ? 0 : 2);
}

import type {Paint} from "./palette.ts";

/** What a mark shows, so that a page can open the passages behind it. */
export type About =
  | {readonly kind: "actor" | "concept"; readonly label: string}
  | {readonly kind: "edge"; readonly row: string; readonly column: string; readonly value: number}
  | {readonly kind: "cell"; readonly actor: string; readonly concept: string; readonly stance: string}
  | {readonly kind: "platform" | "front"; readonly place: number}
  | {readonly kind: "claim" | "argument"; readonly id: string}
  | {readonly kind: "bar"; readonly label: string; readonly level: string; readonly count: number}
  | {readonly kind: "slices"; readonly places: readonly number[]}
  | {readonly kind: "statements"; readonly ids: readonly number[]};

interface Common {
  readonly about?: About;
  /** What a pointer resting on it, and a screen reader, are told. */
  readonly title?: string;
  /** Another mark is about the same and is reached by key; this one by the pointer alone. */
  readonly twin?: boolean;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  /** 0 to 1. */
  readonly opacity?: number;
}

/** Shapes in pixels, x to the right and y down. Later ones lie over earlier ones. */
export type Mark =
  | (Common & {readonly mark: "circle"; readonly x: number; readonly y: number; readonly r: number})
  | (Common & {readonly mark: "rect"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius?: number})
  | (Common & {readonly mark: "path"; readonly d: string; readonly dash?: readonly number[]})
  | (Common & {
      readonly mark: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor?: "start" | "middle" | "end";
      readonly weight?: 400 | 600;
      /** Degrees clockwise about its place. */
      readonly rotate?: number;
      /** Whether paper shines around the letters. */
      readonly halo?: boolean;
    });

/** A picture as data: the page and a file paint the same marks. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** About how wide a text is at a size in pixels; wide scripts count double. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letter.charCodeAt(0) > 0x2e7f ? 1 : 0.52;
  return ems * size;
}

/** Words on lines that are no wider than so many pixels, where a single word is not; one line at least. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (widthOf(longer, size) <= width || lines.at(-1) === "") lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text cut to a number of characters, whole ones, with an ellipsis. */
export function shortened(text: string, length: number): string {
  const letters = Array.from(text);
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

/** Pixels to a tenth: small files, and the same on every machine. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

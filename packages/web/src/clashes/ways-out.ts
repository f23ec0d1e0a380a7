import type {Clash, ClashingField} from "@standpoint/model";

/** What becomes of fields that two people changed: one's own, the other's, or both. */
export type WayOut = "mine" | "theirs" | "both";

/** Fields of texts that can stand one after the other. */
const texts = new Set(["memo", "notes"]);

/** Both of a field, where that can be: two texts one after the other, two lists as one. */
export function bothOf({field, mine, theirs}: ClashingField): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return [...new Set<unknown>([...(theirs as unknown[]), ...(mine as unknown[])])];
  if (texts.has(field) && typeof mine === "string" && typeof theirs === "string") return joinedTexts(theirs, mine);
  return undefined;
}

/** Whether every field can be both at once. */
export function canBeBoth(fields: readonly ClashingField[]): boolean {
  return fields.every((field) => bothOf(field) !== undefined);
}

/** The ways out for the fields of a form. */
export function fieldWays({theirs, fields}: Clash): Partial<Record<WayOut, string>> {
  if (theirs === null) return {theirs: "Let it go"};
  return {mine: "Take mine", theirs: "Take theirs", ...(canBeBoth(fields) && {both: "Keep both"})};
}

function joinedTexts(first: string, second: string): string {
  if (first.includes(second.trim())) return first;
  if (second.includes(first.trim())) return second;
  return `${first.trimEnd()}\n\n${second.trimStart()}`;
}

/** A text parted where another differs from it: what is the same at the beginning, what is not, what is the same at the end. */
export function differing(text: string, other: string): readonly [string, string, string] {
  const [a, b] = [words(text), words(other)];
  let start = 0;
  while (start < a.length && a[start] === b[start]) ++start;
  let ends = 0;
  while (ends < Math.min(a.length, b.length) - start && a.at(-1 - ends) === b.at(-1 - ends)) ++ends;
  return [a.slice(0, start).join(""), a.slice(start, a.length - ends).join(""), a.slice(a.length - ends).join("")];
}

function words(text: string): readonly string[] {
  return text.split(/(?<=\s)/);
}

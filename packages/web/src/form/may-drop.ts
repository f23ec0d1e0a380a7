import type {TypeRow} from "@standpoint/model";
import {ask} from "../shell/ask.tsx";
import type {HalfFilled} from "./statement-form.tsx";
import type {DraftValues} from "./values.ts";

/** Letters from which on dropping what was written asks first. */
const long = 30;

/** What a form would hold without anything typed. */
export type Unwritten = Pick<HalfFilled, "memo" | "values">;

/** The first memo or text of a form that is more than a few words and is not saved, by its name; whenever it was written. */
export function longWritten(
  {memo, values}: {readonly memo: string; readonly values: DraftValues},
  saved: Unwritten,
  type: TypeRow | undefined,
): {readonly what: string; readonly words: string} | null {
  const texts = (type?.variables ?? []).filter(({kind}) => kind === "text").map(({name}) => ({what: name, words: values[name], before: saved.values[name]}));
  const all = [{what: "memo", words: memo, before: saved.memo}, ...texts];
  const found = all.find(({words, before}) => isLong(words, before));
  return found === undefined ? null : {what: found.what, words: String(found.words)};
}

/** The first of a form's fields that holds something long that was typed. */
function longIn(fields: object, base: object): {readonly what: string; readonly words: string} | null {
  const found = Object.entries(fields).find(([name, words]) => isLong(words, base[name as keyof object]));
  return found === undefined ? null : {what: `field ${found[0]}`, words: String(found[1])};
}

function isLong(words: unknown, before: unknown): boolean {
  if (typeof words !== "string" || words.trim().length < long) return false;
  return typeof before !== "string" || words.trim() !== before.trim();
}

/** Asks before something long that was written is dropped. */
export async function mayDrop(written: {readonly what: string; readonly words: string} | null): Promise<boolean> {
  if (written === null) return true;
  const words = `The ${written.what} “${written.words.trim().slice(0, 80)}…” is not saved.`;
  return ask({title: "Drop what you wrote?", words, yes: "Drop it", no: "Go on writing", enter: "no"});
}

/** Drops what a form holds, once the person agrees where something long was typed. */
export async function dropFields(fields: object, base: object, drop: () => void): Promise<void> {
  if (await mayDrop(longIn(fields, base))) drop();
}

/** Asks before a half-typed statement makes way for something else, however little was typed. */
export async function mayDropHalf({values, typed = {}, memo}: HalfFilled): Promise<boolean> {
  const typedWords = [...Object.values(typed), ...Object.values(values).flat(), memo].filter((word) => typeof word === "string" && word !== "");
  const words = `A new statement on these words is half typed: “${typedWords.join(" · ").slice(0, 120)}”. Adding the words to the other statement drops it.`;
  return ask({title: "Drop what you wrote?", words, yes: "Drop it and add the words", no: "Keep it", enter: "no"});
}

import type {StatementRow} from "@standpoint/model";
import {ask} from "../../shell/ask.tsx";
import type {Stretch} from "../chosen.ts";

const times = 10;

/** Whether words are far more than `before` characters: ten times as many, or the whole text. Nobody widens a passage so by design. */
export function outgrown({from, to}: Stretch, before: number, text: string): boolean {
  const whole = to - from >= text.trim().length;
  return to - from > times * before || (whole && before < to - from);
}

/** Asks before a statement gets far more of the text than it had. */
export async function mayGrow(words: Stretch, {spans}: Pick<StatementRow, "spans">, text: string): Promise<boolean> {
  const before = spans.reduce((sum, {start, end}) => sum + end - start, 0);
  if (!outgrown(words, before, text)) return true;
  const length = (words.to - words.from).toLocaleString("en");
  const whole = words.to - words.from >= text.trim().length;
  return ask({
    title: whole ? "Give the statement the whole text?" : "Give the statement so much more?",
    words: `Its passage “${(spans[0]?.quote ?? "").slice(0, 80)}” has ${before.toLocaleString("en")} characters; selected are ${length}.`,
    yes: "Add them",
    no: "Leave it",
    enter: "no",
  });
}

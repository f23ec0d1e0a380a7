import type {Stretch} from "../chosen.ts";
import type {HalfFilled} from "../../form/statement-form.tsx";

/** A statement half typed: which words of which revision it is about, and what is typed. */
export interface HalfTyped extends Stretch {
  readonly quote: string;
  readonly revision: number;
  readonly filled: HalfFilled;
}

/** What was kept, by whatever version of the page. */
export function halvesFrom(kept: unknown): readonly HalfTyped[] {
  return (Array.isArray(kept) ? kept : [kept]).filter(isHalf).map((half) => ({...half, revision: half.revision ?? 1}));
}

function isHalf(kept: unknown): kept is Omit<HalfTyped, "revision"> & {readonly revision?: number} {
  return typeof kept === "object" && kept !== null && "from" in kept && "to" in kept && "quote" in kept && "filled" in kept;
}

/** The half typed one that is about just these words. What is about others, though they overlap, is not shown here. */
export function halfAt(halves: readonly HalfTyped[], passage: Stretch | undefined): HalfTyped | undefined {
  return halves.findLast(({from, to}) => from === passage?.from && to === passage.to);
}

/** The halves with one more, the last; `was` is where it was kept before its passage was changed. */
export function withHalf(halves: readonly HalfTyped[], half: HalfTyped, was: Stretch): readonly HalfTyped[] {
  const {from, to, quote, revision, filled} = half;
  return [...withoutHalf(withoutHalf(halves, was), half), {from, to, quote, revision, filled}];
}

export function withoutHalf(halves: readonly HalfTyped[], {from, to}: Stretch): readonly HalfTyped[] {
  return halves.filter((half) => half.from !== from || half.to !== to);
}

/** A half where its words stand in the text as it is. */
export interface PlacedHalf extends HalfTyped {
  /** Where it is kept. */
  readonly was: Stretch;
  /** Its words are not in the text any more, or more than once. */
  readonly lost: boolean;
}

/** The halves in a revision of the text: those of an older one move with words that stand there once. */
export function placedHalves(halves: readonly HalfTyped[], {text, revision}: {text: string; revision: number}): readonly PlacedHalf[] {
  return halves.map((half) => {
    const was = {from: half.from, to: half.to};
    if (text.slice(half.from, half.to) === half.quote) return {...half, revision, was, lost: false};
    const from = text.indexOf(half.quote);
    const sure = from >= 0 && text.indexOf(half.quote, from + 1) < 0;
    return sure ? {...half, from, to: from + half.quote.length, revision, was, lost: false} : {...half, was, lost: true};
  });
}

import {contextLength, spanOf, type Span} from "@standpoint/model";
import {approximate, similarity} from "./approximate.ts";
import {occurrences, type Occurrences} from "./occurrences.ts";
import type {Stretch} from "./paragraphs.ts";
import {tolerantForm, tolerantQuote, type TolerantForm} from "./tolerant-form.ts";

/** A span that was found again. `index` is its place in the input; `score` runs from 0 to 1. */
export interface Placed {
  readonly index: number;
  readonly span: Span;
  readonly score: number;
}

/** A span that nobody can place with confidence; `span` is the old one, `candidate` the best there is. */
export interface Lost extends Placed {
  readonly candidate?: Span;
}

/** What the parts of a span's likeness weigh, as in the Hypothesis client: the words most, their offset hardly. */
const weights = {quote: 50, prefix: 20, suffix: 20, position: 2};
/** Below this score, or with words less alike than this, a span is lost. */
const threshold = 0.6;
/** Words at least this long that stand in one place only are found there whatever surrounds them. */
const telling = 24;
/** A string of words that occurs more often than this says nothing about the place. */
const tooCommon = 8;
/** At most so many strings of words of a span are looked up, and so many places are compared. */
const seedLimit = 64;
const guessLimit = 4;
/** Quotes longer than this are compared by words, shorter ones by characters. */
const byWords = 512;

/**
 * Moves spans to a new revision of their text. Every span comes back, placed or lost, in the order of the input.
 *
 * First all places that have its words, as the tolerant comparison reads them, are weighed by their surroundings and
 * offset; where none has them, places that share strings of words with the span are compared by edit distance. Two
 * places of equal score are a loss, not a choice.
 */
export function reanchor(spans: readonly Span[], newText: string): {placed: Placed[]; lost: Lost[]} {
  const revision = {text: newText, ...tolerantForm(newText)};
  const index = occurrences(revision.form);
  const placed: Placed[] = [];
  const lost: Lost[] = [];
  for (const [number, span] of spans.entries()) {
    const {verdict, candidate, score} = judged(span, revision, index);
    if (verdict === "placed" && candidate) placed.push({index: number, span: candidate, score});
    else lost.push({index: number, span, score, ...(candidate && {candidate})});
  }
  return {placed, lost};
}

interface Revision extends TolerantForm {
  readonly text: string;
}

interface Judged {
  readonly verdict: "placed" | "lost";
  readonly score: number;
  readonly candidate?: Span;
}

/** A stretch of the form, how like its words are, and the score that adds its surroundings. */
interface Weighed extends Stretch {
  readonly likeness: number;
  readonly score: number;
}

function judged(span: Span, revision: Revision, index: Occurrences): Judged {
  const quote = tolerantQuote(span.quote);
  const whole = index.of(quote).map((start) => ({start, end: start + quote.length, likeness: 1}));
  const found = whole.length > 0 ? whole : approximations(span, revision, index);
  const [best, ...others] = found.map((place) => weighedPlace(place, span, revision)).sort((a, b) => b.score - a.score);
  if (best === undefined) return {verdict: "lost", score: 0};
  const sure = best.score >= threshold && best.likeness >= threshold;
  const unique = whole.length === 1 && quote.length >= telling;
  const tied = others.some((other) => best.score - other.score < 1e-9 && (other.end <= best.start || best.end <= other.start));
  return {verdict: (sure || unique) && !tied ? "placed" : "lost", score: best.score, candidate: inText(best, revision)};
}

function inText({start, end}: Stretch, {text, at}: Revision): Span {
  return spanOf(text, at[start]!, at[end - 1]! + 1);
}

function weighedPlace(place: Stretch & {likeness: number}, span: Span, {form, at, text}: Revision): Weighed {
  const before = form.slice(Math.max(0, place.start - contextLength - 1), place.start).trim();
  const after = form.slice(place.end, place.end + contextLength + 1).trim();
  const parts = [
    {weight: weights.quote, likeness: place.likeness},
    {weight: weights.prefix, likeness: contextLikeness(tolerantQuote(span.prefix), before, "end")},
    {weight: weights.suffix, likeness: contextLikeness(tolerantQuote(span.suffix), after, "start")},
    {weight: weights.position, likeness: 1 - Math.abs(at[place.start]! - span.start) / Math.max(text.length, span.start, 1)},
  ];
  const total = parts.reduce((sum, {weight}) => sum + weight, 0);
  return {...place, score: parts.reduce((sum, {weight, likeness}) => sum + weight * likeness, 0) / total};
}

/** Compares as much of the surroundings as the span kept; `side` is where they touch the quote. */
function contextLikeness(kept: string, found: string, side: "start" | "end"): number {
  if (kept === "") return found === "" ? 1 : 0.5;
  const length = kept.length;
  return similarity(kept, side === "end" ? found.slice(-length) : found.slice(0, length));
}

/** Stretches of the revision that are like the span's words, one for each of its likeliest places. */
function approximations(span: Span, revision: Revision, index: Occurrences): (Stretch & {likeness: number})[] {
  const quote = tolerantQuote(span.quote);
  if (quote === "") return [];
  const found = likelyStarts(span, index).map((start) => nearest(quote, start, revision));
  const distinct = new Map(found.map((place) => [`${place.start} ${place.end}`, place]));
  return [...distinct.values()].filter(({start, end}) => start < end);
}

/** Where the quote may start in the form: where strings of words of the span stand, most agreed upon first; those with less than half its votes are left out. */
function likelyStarts(span: Span, index: Occurrences): number[] {
  const prefix = tolerantQuote(span.prefix);
  const words = [...`${prefix} ${tolerantQuote(span.quote)} ${tolerantQuote(span.suffix)}`.matchAll(/[^ ]+/g)];
  const whole = words[0]?.input ?? "";
  for (const length of [3, 2, 1]) {
    const votes = new Map<number, {start: number; count: number}>();
    for (const {offset, seed} of seeds(words, whole, length)) vote(votes, index.of(seed), prefix.length + 1 - offset);
    const agreed = [...votes.values()].sort((a, b) => b.count - a.count || a.start - b.start);
    const [first] = agreed;
    if (first)
      return agreed
        .filter(({count}) => 2 * count >= first.count)
        .slice(0, guessLimit)
        .map(({start}) => start);
  }
  return [];
}

/** Strings of so many words with their offset; of a long span, evenly chosen ones. Short ones say too little. */
function seeds(words: readonly RegExpExecArray[], whole: string, length: number): {offset: number; seed: string}[] {
  const count = words.length - length + 1;
  const step = Math.max(1, Math.ceil(count / seedLimit));
  const all: {offset: number; seed: string}[] = [];
  for (let first = 0; first < count; first += step) {
    const last = words[first + length - 1]!;
    const offset = words[first]!.index;
    all.push({offset, seed: whole.slice(offset, last.index + last[0].length)});
  }
  return all.filter(({seed}) => seed.length >= 6);
}

/** Votes for starts within 64 characters of each other count together; the first of them stands for all. */
function vote(votes: Map<number, {start: number; count: number}>, places: readonly number[], shift: number): void {
  if (places.length > tooCommon) return;
  for (const place of places) {
    const bucket = Math.round((place + shift) / 64);
    const known = votes.get(bucket);
    if (known) known.count++;
    else votes.set(bucket, {start: place + shift, count: 1});
  }
}

/** The stretch nearest to the quote around a likely start. */
function nearest(quote: string, start: number, {form}: Revision): Stretch & {likeness: number} {
  const slack = 96 + Math.ceil(quote.length / 2);
  const from = Math.max(0, start - slack);
  const window = form.slice(from, Math.max(from, start) + quote.length + slack);
  const codes = new Map<string, number>();
  const [pattern, text] = [tokens(quote), tokens(window)];
  const best = approximate(coded(pattern, codes), coded(text, codes));
  const first = text[best.start];
  const last = text[best.end - 1];
  if (!first || !last || best.start >= best.end) return {start: 0, end: 0, likeness: 0};
  return {start: from + first.index, end: from + last.index + last[0].length, likeness: 1 - best.errors / pattern.length};

  function tokens(words: string): RegExpExecArray[] {
    return [...words.matchAll(quote.length > byWords ? /[^ ]+/g : /[^]/g)];
  }
}

function coded(tokens: readonly RegExpExecArray[], codes: Map<string, number>): Int32Array {
  return Int32Array.from(tokens, ([token]) => {
    const code = codes.get(token) ?? codes.size;
    codes.set(token, code);
    return code;
  });
}

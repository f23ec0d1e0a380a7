import {occurrences} from "./occurrences.ts";
import type {Stretch} from "./paragraphs.ts";
import {tolerantForm, tolerantQuote} from "./tolerant-form.ts";

/** Words to be found in a text, with what stands before and after them when known. */
export interface QuotePlace {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** A UTF-16 offset where the quote is thought to start. */
  readonly near?: number;
}

/** Where a quote stands, or why nobody can say. */
export type Anchored = {readonly span: Stretch} | {readonly why: string};

/** A stretch that has the words of a quote: to the letter (`exact`), or as tolerance reads them. */
export interface Match extends Stretch {
  readonly exact: boolean;
}

/** A text prepared once, in which any number of quotes can be looked up. */
export interface Anchorer {
  /**
   * Steps down to the first of these that is to be found: exact words in full context, tolerant words in full context,
   * the same with a matching prefix or suffix only, exact words anywhere, tolerant words anywhere. Where a step has
   * several places, the one nearest to `near` is taken. Never guesses: without a single place it says why.
   */
  place(sought: QuotePlace): Anchored;
  /** Every place of the quote, ascending; the tolerance is that of `tolerantForm`. */
  matches(quote: string): Match[];
}

export function anchorer(text: string): Anchorer {
  const {form, at} = tolerantForm(text);
  const index = occurrences(form);

  function matches(quote: string): Match[] {
    const sought = tolerantQuote(quote);
    const lead = leadOf(quote);
    return index.of(sought).map((from) => {
      const start = at[from]! - lead;
      if (start >= 0 && text.startsWith(quote, start)) return {start, end: start + quote.length, exact: true};
      return {start: at[from]!, end: at[from + sought.length - 1]! + 1, exact: false};
    });
  }

  function place(sought: QuotePlace): Anchored {
    if (tolerantQuote(sought.quote) === "") return {why: "the quote is empty"};
    return chosen(matches(sought.quote), sought, text);
  }

  return {place, matches};
}

/** Units of a quote before its first word: an exact match includes them. */
function leadOf(quote: string): number {
  const {form, at} = tolerantForm(quote);
  return at[form.startsWith(" ") ? 1 : 0] ?? 0;
}

function chosen(found: readonly Match[], sought: QuotePlace, text: string): Anchored {
  if (found.length === 0) return {why: "found nowhere"};
  if (found.length === 1) return spanned(found[0]!);
  const left = narrowed(found, sought, text);
  if (left.length === 1) return spanned(left[0]!);
  const nearest = nearestOf(left, sought.near);
  if (nearest !== undefined) return spanned(nearest);
  const remedy = sought.prefix || sought.suffix ? "; its prefix and suffix do not decide" : "; add a prefix";
  return {why: `found in ${left.length} places${remedy}`};
}

function spanned({start, end}: Match): Anchored {
  return {span: {start, end}};
}

/** The first rung of the ladder on which any place stands. */
function narrowed(found: readonly Match[], {prefix, suffix}: QuotePlace, text: string): readonly Match[] {
  const before = tolerantQuote(prefix ?? "");
  const after = tolerantQuote(suffix ?? "");
  const fits = found.map((match) => ({
    match,
    before: before !== "" && endsWith(text, match.start, before),
    after: after !== "" && startsWith(text, match.end, after),
  }));
  const full = fits.filter((fit) => (before === "" || fit.before) && (after === "" || fit.after)).map(({match}) => match);
  const half = fits.filter((fit) => fit.before || fit.after).map(({match}) => match);
  const rungs = [full.filter(isExact), full, half.filter(isExact), half, found.filter(isExact), found];
  return rungs.find((rung) => rung.length > 0) ?? [];
}

function isExact({exact}: Match): boolean {
  return exact;
}

/** Whether the text up to `end` closes with a form; up to twice its length is read, for white space. */
function endsWith(text: string, end: number, form: string): boolean {
  const read = tolerantQuote(text.slice(Math.max(0, end - 2 * form.length - 64), end));
  return read.endsWith(form);
}

function startsWith(text: string, start: number, form: string): boolean {
  return tolerantQuote(text.slice(start, start + 2 * form.length + 64)).startsWith(form);
}

function nearestOf(found: readonly Match[], near: number | undefined): Match | undefined {
  if (near === undefined) return undefined;
  const distance = ({start}: Match) => Math.abs(start - near);
  const [first, second] = [...found].sort((a, b) => distance(a) - distance(b));
  return first && second && distance(first) === distance(second) ? undefined : first;
}

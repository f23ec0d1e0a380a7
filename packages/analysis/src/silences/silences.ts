import {byCodeUnits} from "../frame/axis.ts";
import {grouped} from "../sources/reports.ts";
import type {SilenceKind} from "./options.ts";

/** A position as silences see it. */
export interface Spoken {
  /** The statement's id. */
  readonly statement: number;
  readonly holder: string;
  readonly concept: string;
  readonly stance: "yes" | "no" | "neutral";
  /** It holds only under a condition, which affirms and denies nothing. */
  readonly conditional: boolean;
  readonly own: boolean;
  /** Who says so: the author of the passage, or who passes it on; "" where that is not known. */
  readonly reporter: string;
  /** Key of the document. */
  readonly document: string;
}

/** A text as silences see it: who wrote it, and which other texts and persons it refers to. */
export interface SpokenText {
  /** Key. */
  readonly document: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Keys of documents that it cites, and whose statements it argues with. */
  readonly refersTo: ReadonlySet<string>;
  /** Actors of whom it tells. */
  readonly tellsOf: ReadonlySet<string>;
}

export interface Recorded {
  readonly positions: readonly Spoken[];
  readonly texts: readonly SpokenText[];
  /** Who has a text, or coded words, of their own. */
  readonly heard: (actor: string) => boolean;
  /** With whom a statement is argued: who argues about it, or about such an argument, and whom it argues with itself. */
  readonly arguedWith: (statement: number) => ReadonlySet<string>;
  /** Whether a verdict has been given on a statement. */
  readonly checked: (statement: number) => boolean;
}

/** Something that the record does not say. */
export interface Silence {
  readonly kind: SilenceKind;
  readonly about: string;
  readonly told: string;
  readonly next: string;
  /** Ids. */
  readonly statements: readonly number[];
}

const finders: Readonly<Record<SilenceKind, (record: Recorded) => readonly Silence[]>> = {
  "denied without argument": deniedWithoutArgument,
  "not heard": notHeard,
  "held by one": heldByOne,
  "no reference": noReference,
  "not checked": notChecked,
};

/** The silences of a record, by kind; of one kind those that rest on most statements first, then by what they are about. */
export function silences(record: Recorded, kinds: readonly SilenceKind[] = Object.keys(finders) as SilenceKind[]): readonly Silence[] {
  const all = Object.keys(finders) as SilenceKind[];
  return all
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => [...finders[kind](record)].sort((a, b) => b.statements.length - a.statements.length || byCodeUnits(a.about, b.about)));
}

/** Concepts that some affirm and others deny though no argument joins the words of the two. Nobody is held against himself. */
function deniedWithoutArgument({positions, arguedWith}: Recorded): Silence[] {
  return [...grouped(positions, ({concept}) => concept)].flatMap(([concept, some]) => {
    const [yes, no] = [sideOf(some, "yes"), sideOf(some, "no")];
    const unargued = [...yes].flatMap(([one, words]) => {
      const deniers = [...no]
        .filter(([other, against]) => one !== other && !meets(other, words, arguedWith) && !meets(one, against, arguedWith))
        .map(([other]) => other);
      return deniers.length > 0 ? [{one, deniers}] : [];
    });
    if (unargued.length === 0) return [];
    const rows = unargued.flatMap(({one, deniers}) => [...yes.get(one)!, ...deniers.flatMap((other) => no.get(other)!)]);
    const next = "Look for where they answer each other, and mark the argument.";
    return [silence("denied without argument", concept, {told: `${sidesWords(unargued)} No argument between them is recorded.`, next, rows})];
  });
}

/** Who affirms and who denies, those together who are denied by the same. */
function sidesWords(unargued: readonly {readonly one: string; readonly deniers: readonly string[]}[]): string {
  const alike = grouped(unargued, ({deniers}) => [...deniers].sort(byCodeUnits).join("\u0000"));
  const sentences = [...alike.values()].map((some) => `affirmed by ${namesIn(some.map(({one}) => one))}, denied by ${namesIn(some[0].deniers)}`);
  const words = sentences.join("; ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Unconditional positions of one side, by holder. */
function sideOf(positions: readonly Spoken[], side: "yes" | "no"): Map<string, Spoken[]> {
  return grouped(
    positions.filter(({stance, conditional}) => stance === side && !conditional),
    ({holder}) => holder,
  );
}

/** Whether these words are argued with somebody. */
function meets(who: string, words: readonly Spoken[], arguedWith: Recorded["arguedWith"]): boolean {
  return words.some(({statement}) => arguedWith(statement).has(who));
}

/** Actors whose positions are told by others alone, and who have no words in the record. */
function notHeard({positions, heard}: Recorded): Silence[] {
  const told = positions.filter(({own, holder}) => !own && !heard(holder));
  return [...grouped(told, ({holder}) => holder)].map(([actor, rows]) =>
    silence("not heard", actor, {told: `Known only through ${namesIn(rows.map(({reporter}) => reporter))}.`, next: "Find a text of theirs.", rows}),
  );
}

/** Concepts on which one actor alone takes a position. */
function heldByOne({positions}: Recorded): Silence[] {
  return [...grouped(positions, ({concept}) => concept)].flatMap(([concept, rows]) => {
    const holders = new Set(rows.map(({holder}) => holder));
    if (holders.size !== 1) return [];
    const next = "Look for what others say of it, or merge it with a concept that means the same.";
    return [silence("held by one", concept, {told: `Nobody but ${namesIn([...holders])} takes a position on it.`, next, rows})];
  });
}

/** More pairs of texts than this are not listed: nobody reads them all. */
export const mostPairs = 2000;

/** Pairs of texts by different authors that speak of a concept both, and neither refers to the other. */
function noReference({positions, texts}: Recorded): Silence[] {
  const within = grouped(positions, ({document}) => document);
  const speaking = texts.filter(({document}) => within.has(document));
  const concepts = new Map(speaking.map(({document}) => [document, new Set(within.get(document)!.map(({concept}) => concept))]));
  const found: Silence[] = [];
  for (const [i, one] of speaking.entries()) {
    for (const other of speaking.slice(i + 1)) {
      const both = [...concepts.get(one.document)!].filter((concept) => concepts.get(other.document)!.has(concept)).sort(byCodeUnits);
      if (both.length === 0 || areAcquainted(one, other)) continue;
      if (found.length === mostPairs) return found;
      const rows = [one, other].flatMap(({document}) => within.get(document)!.filter(({concept}) => both.includes(concept)));
      const told = `Both speak of ${both.join("; ")}, and neither refers to the other.`;
      const next = "Look whether they knew of each other; code what they say of each other.";
      found.push(silence("no reference", `${one.title} – ${other.title}`, {told, next, rows}));
    }
  }
  return found;
}

function areAcquainted(one: SpokenText, other: SpokenText): boolean {
  return one.authors.some((name) => other.authors.includes(name)) || refers(one, other) || refers(other, one);
}

function refers(one: SpokenText, other: SpokenText): boolean {
  return one.refersTo.has(other.document) || other.authors.some((name) => one.tellsOf.has(name));
}

/** Reports on which no verdict was given, by who reports on whom. */
function notChecked({positions, checked}: Recorded): Silence[] {
  const open = positions.filter(({own, statement}) => !own && !checked(statement));
  return [...grouped(open, ({reporter, holder}) => `${nameOf(reporter)} on ${holder}`)].map(([about, rows]) =>
    silence("not checked", about, {
      told: `${rows.length === 1 ? "One report" : `${rows.length} reports`} without a verdict.`,
      next: "Follow what it cites, and record what you find.",
      rows,
    }),
  );
}

interface Found {
  readonly told: string;
  readonly next: string;
  readonly rows: readonly Spoken[];
}

function silence(kind: SilenceKind, about: string, {told, next, rows}: Found): Silence {
  return {kind, about, told, next, statements: [...new Set(rows.map(({statement}) => statement))]};
}

function nameOf(name: string): string {
  return name || "an unknown author";
}

/** "Ann, Bob and Cid": names without repeats, in order; semicolons where a name has a comma of its own. */
function namesIn(names: readonly string[]): string {
  const found = [...new Set(names.map(nameOf))].sort(byCodeUnits);
  if (found.length < 2) return found.join("");
  const between = found.some((name) => name.includes(",")) ? "; " : ", ";
  return `${found.slice(0, -1).join(between)} and ${found.at(-1)}`;
}

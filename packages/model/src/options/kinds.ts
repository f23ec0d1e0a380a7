import {dateOf} from "../dates.ts";
import {Invalid} from "../faults.ts";
import {named} from "../named.ts";
import type {AboutOption, Choice, Option} from "./option.ts";

const last = (words: readonly string[]): string => words.at(-1) ?? "";

/** One of some words. */
export function choice<Word extends string, const About extends AboutOption<NoInfer<Word>>>(
  choices: Readonly<Record<Word, Choice>>,
  about: About,
): Option<Word, Word> & About {
  const read = (words: readonly string[], name: string) => wordAmong(choices, last(words), name);
  return {kind: "choice", choices, ...about, read, written: (words) => last(words) as Word};
}

/** The same option with values that its words mean. */
export function meaning<Word, Written, Value>(option: Option<Word, Written>, of: (word: Word) => Value): Option<Value, Written> {
  return {...option, read: (words, name) => of(option.read(words, name))};
}

/** Several of some words; repeatable. */
export function several<Word extends string>(choices: Readonly<Record<Word, Choice>>, about: AboutOption): Option<readonly Word[], readonly Word[]> {
  const read = (words: readonly string[], name: string) => words.map((word) => wordAmong(choices, word, name));
  return {kind: "several", choices, ...about, read, written: (words) => words as readonly Word[]};
}

function wordAmong<Word extends string>(choices: Readonly<Record<Word, Choice>>, word: string, name: string): Word {
  if (Object.hasOwn(choices, word)) return word as Word;
  throw refused(name, word, Object.keys(choices).join(", "));
}

/** Words without anything to say of each. */
export function plainly<Word extends string>(words: readonly Word[]): Readonly<Record<Word, Choice>> {
  return Object.fromEntries(words.map((word) => [word, {}])) as Record<Word, Choice>;
}

/** Some of the words with what is said of them. */
export function some<Word extends string>(choices: Readonly<Partial<Record<Word, Choice>>>, words: readonly Word[]): Readonly<Record<Word, Choice>> {
  return Object.fromEntries(words.map((word) => [word, choices[word] ?? {}])) as Record<Word, Choice>;
}

export function text(about: AboutOption): Option<string, string> {
  return {kind: "text", ...about, read: last, written: last};
}

/** Repeatable. */
export function texts(about: AboutOption): Option<readonly string[], readonly string[]> {
  return {kind: "texts", ...about, read: (words) => words, written: (words) => words};
}

export function flag(about: AboutOption): Option<boolean, true> {
  const read = (words: readonly string[], name: string) => {
    const word = last(words);
    if (word === "true" || word === "1") return true;
    if (word === "false" || word === "0") return false;
    throw refused(name, word, "true, false");
  };
  return {kind: "flag", ...about, read, written: () => true};
}

/** A whole number. */
export function whole<const About extends AboutOption<number> & {readonly least: number}>(about: About): Option<number, number> & About {
  const {least, most = Number.MAX_SAFE_INTEGER} = about;
  const read = (words: readonly string[], name: string) => {
    const number = /^\d+$/.test(last(words)) ? Number(last(words)) : Number.NaN;
    if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
    throw refused(name, last(words), `a whole number from ${least}${about.most === undefined ? "" : ` to ${most}`}`);
  };
  return {kind: "whole", ...about, read, written: (words) => Number(last(words))};
}

/** A number with places behind the point. */
export function amount<const About extends AboutOption<number> & {readonly least: number}>(about: About): Option<number, number> & About {
  const {least, below = Infinity} = about;
  const read = (words: readonly string[], name: string) => {
    const number = /^\d+(?:\.\d+)?$/.test(last(words)) ? Number(last(words)) : Number.NaN;
    if (Number.isFinite(number) && number >= least && number < below) return number;
    throw refused(name, last(words), `a number from ${least}${about.below === undefined ? "" : ` to below ${below}`}`);
  };
  return {kind: "amount", ...about, read, written: (words) => Number(last(words))};
}

/** Words of a form of their own; undefined where they say that there is none. */
export function parsed<Value>(kind: "window", parse: (word: string, name: string) => Value, about: AboutOption): Option<Value, string> {
  return {kind, ...about, read: (words, name) => parse(last(words), name), written: last};
}

/** The first or the last second of a date (EDTF), since 1970; undefined for an end left open. */
export function date(end: "first" | "last", about: AboutOption): Option<number | undefined, string> {
  return {kind: "date", takes: "date", ...about, read: (words) => dateOf(last(words))[end] ?? undefined, written: last};
}

/** A moment as it is typed, which Date.parse takes. */
export function moment(about: AboutOption): Option<string, string> {
  const read = (words: readonly string[], name: string) => {
    if (Number.isNaN(Date.parse(last(words)))) throw new Invalid(`--${name} cannot be "${last(words)}": write a moment such as 2024-05-01T12:00:00Z`);
    return last(words);
  };
  return {kind: "moment", takes: "moment", ...about, read, written: last};
}

/** `concept=Tax`, repeatable, as {concept: ["Tax"]}. */
export function pairs(about: AboutOption): Option<Readonly<Record<string, readonly string[]>>, readonly string[]> {
  const read = (words: readonly string[], name: string) => {
    const found = named<string[]>();
    for (const word of words) {
      const at = word.indexOf("=");
      if (at < 1) throw new Invalid(`--${name} cannot be "${word}": write VARIABLE=VALUE, such as --${name} "concept=Carbon tax"`);
      (found[word.slice(0, at)] ??= []).push(word.slice(at + 1));
    }
    return found;
  };
  return {kind: "pairs", ...about, read, written: (words) => words};
}

/** The fault of a value that an option does not take. */
export function refused(name: string, word: string, takes: string): Invalid {
  return new Invalid(`--${name} cannot be "${word}": take ${takes}`);
}

import type {ArgumentMap, ArgumentRelation, Link} from "@standpoint/analysis";
import {Invalid} from "@standpoint/model";
import {freeId} from "../free-id.ts";
import {Claims} from "./claims.ts";

/**
 * Reads the part of Argdown that says what supports and attacks what.
 *
 * `[Statement]: text`, `<Argument>: text` and plain paragraphs are claims; indented `+ - _ ><` (or `<+ <- <_`) below one
 * say what supports, attacks, undercuts or contradicts it, and `+> -> _>` what it does to another. In a reconstruction
 * the premises `(1) …` above a line of dashes support the conclusion below it, by way of the argument named before.
 * Where the front matter says `mode: strict`, an attack between statements is contrariety, and goes both ways.
 * Headings, comments, tags, data in braces and front matter are passed over. Throws Invalid with the line at fault.
 */
export function readArgdown(text: string, name = "the file"): ArgumentMap {
  const reading = new Reading(name, isStrict(text));
  plain(text)
    .split("\n")
    .forEach((line, at) => reading.line(line, at + 1));
  return reading.map();
}

/** Whether the front matter asks for strict mode. */
function isStrict(text: string): boolean {
  const [, front = ""] = /^\ufeff?\s*===+\r?\n([\s\S]*?)\r?\n===+/.exec(text) ?? [];
  return /(^|[\s{,])mode\s*:\s*["']?strict\b/m.test(front);
}

/** The text without comments and front matter, the lines kept where they are. */
function plain(text: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, "");
  const body = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^\s*===+\n[\s\S]*?\n===+(?=\n|$)/, blank);
  return withoutComments(body, blank).replace(/(^|\s)\/\/.*$/gm, "$1");
}

const closings: Readonly<Record<string, string>> = {"/*": "*/", "<!--": "-->"};

/** An opening that is never closed is text, and is looked up once for all of its kind. */
function withoutComments(text: string, blank: (comment: string) => string): string {
  const openings = /\/\*|<!--/g;
  const unclosed = new Set<string>();
  let [out, from] = ["", 0];
  for (let found = openings.exec(text); found; found = openings.exec(text)) {
    const [opening] = found;
    const closing = closings[opening]!;
    const end = unclosed.has(opening) ? -1 : text.indexOf(closing, openings.lastIndex);
    if (end < 0) {
      unclosed.add(opening);
      continue;
    }
    out += text.slice(from, found.index) + blank(text.slice(found.index, end + closing.length));
    openings.lastIndex = from = end + closing.length;
  }
  return out + text.slice(from);
}

interface Open {
  readonly indent: number;
  readonly id: string;
}

const arrows: Readonly<Record<string, {relation: ArgumentRelation; outward: boolean; both?: boolean}>> = {
  "+": {relation: "supports", outward: false},
  "<+": {relation: "supports", outward: false},
  "+>": {relation: "supports", outward: true},
  "-": {relation: "attacks", outward: false},
  "<-": {relation: "attacks", outward: false},
  "->": {relation: "attacks", outward: true},
  _: {relation: "undercuts", outward: false},
  "<_": {relation: "undercuts", outward: false},
  "_>": {relation: "undercuts", outward: true},
  "><": {relation: "attacks", outward: false, both: true},
};

/** A claim, relation or premise with all its lines. */
interface Element {
  readonly kind: "claim" | "relation" | "premise";
  readonly indent: number;
  readonly arrow: string;
  readonly text: string;
  readonly at: number;
}

class Reading {
  readonly #name: string;
  readonly #strict: boolean;
  readonly #claims = new Claims();
  readonly #relations: Omit<Link, "id">[] = [];
  readonly #known = new Set<string>();
  #open: Open[] = [];
  /** What running text still belongs to. */
  #element: Element | undefined;
  #argument: string | undefined;
  #premises: string[] = [];
  #concluding = false;

  constructor(name: string, strict: boolean) {
    this.#name = name;
    this.#strict = strict;
  }

  line(line: string, at: number): void {
    const indent = /^[ \t]*/.exec(line)![0].replaceAll("\t", "    ").length;
    const text = line.trim();
    const begun = elementOf(text, {indent, at});
    if (text === "" || /^#+\s/.test(text) || /^-{2,}/.test(text)) {
      this.#end();
      if (text.startsWith("#")) this.#heading();
      else if (text !== "") this.#concluding = true;
    } else if (this.#element && begun.kind === "claim" && !/^[[<]/.test(text)) this.#element = {...this.#element, text: `${this.#element.text} ${text}`};
    else {
      this.#end();
      this.#element = begun;
    }
  }

  map(): ArgumentMap {
    this.#end();
    const claims = this.#claims.all();
    const taken = new Set(claims.map(({id}) => id));
    const links = this.#relations.map((relation, at): Link => ({id: freeId(`relation ${at + 1}`, taken), ...relation}));
    return {claims, links, posts: [], notes: this.#claims.notes()};
  }

  /** The element is whole, and is taken in. */
  #end(): void {
    const element = this.#element;
    this.#element = undefined;
    if (element?.kind === "premise") this.#premise(element);
    else if (element?.kind === "relation") this.#relation(element);
    else if (element) {
      const id = this.#claims.known(element.text);
      this.#open = [{indent: element.indent, id}];
      if (element.text.startsWith("<")) this.#argument = id;
    }
  }

  #heading(): void {
    this.#open = [];
    this.#argument = undefined;
    this.#premises = [];
  }

  #premise({text, at}: Element): void {
    const id = this.#claims.known(text);
    this.#open = [{indent: 0, id}];
    if (!this.#concluding) {
      this.#premises.push(id);
      return;
    }
    if (this.#premises.length === 0)
      throw new Invalid(`${this.#name}: line ${at} is a conclusion without premises: number the premises (1), (2) above the dashes`);
    const argument = this.#argument;
    for (const premise of this.#premises) this.#link(premise, argument ?? id, "supports");
    if (argument !== undefined) this.#link(argument, id, "supports");
    this.#premises = [id];
    this.#concluding = false;
  }

  #relation({indent, arrow, text, at}: Element): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.indent >= indent) this.#open.pop();
    const parent = this.#open.at(-1);
    if (!parent) throw new Invalid(`${this.#name}: line ${at} begins with "${arrow}" and nothing stands above it: indent it below the claim it speaks of`);
    const id = this.#claims.known(text);
    const {relation, outward, both} = arrows[arrow]!;
    this.#link(outward ? parent.id : id, outward ? id : parent.id, relation);
    if (both || (relation === "attacks" && this.#isContrary(parent.id, id))) this.#link(outward ? id : parent.id, outward ? parent.id : id, relation);
    this.#open.push({indent, id});
  }

  /** In strict mode statements that attack each other are contrary, which goes both ways; arguments attack one way. */
  #isContrary(a: string, b: string): boolean {
    return this.#strict && !this.#claims.isArgument(a) && !this.#claims.isArgument(b);
  }

  #link(from: string, to: string, relation: ArgumentRelation): void {
    const known = JSON.stringify([from, to, relation]);
    if (this.#known.has(known)) return;
    this.#known.add(known);
    this.#relations.push({from, to, relation});
  }
}

function elementOf(text: string, {indent, at}: {indent: number; at: number}): Element {
  const premise = /^\(\d+\)\s*(.*)$/.exec(text);
  if (premise) return {kind: "premise", indent, arrow: "", text: premise[1]!, at};
  const relation = /^(<\+|<-|<_|\+>|->|_>|><|\+|-|_)\s+(.*)$/.exec(text);
  if (relation) return {kind: "relation", indent, arrow: relation[1]!, text: relation[2]!, at};
  return {kind: "claim", indent, arrow: "", text, at};
}

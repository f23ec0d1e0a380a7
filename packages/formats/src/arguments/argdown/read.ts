import type {ArgumentMap, ArgumentRelation, Claim, Link} from "@standpoint/analysis";
import {Invalid} from "@standpoint/model";

/**
 * Reads the part of Argdown that says what supports and attacks what.
 *
 * `[Statement]: text`, `<Argument>: text` and plain paragraphs are claims; indented `+ - _ ><` (or `<+ <- <_`) below one
 * say what supports, attacks, undercuts or contradicts it, and `+> -> _>` what it does to another. In a reconstruction
 * the premises `(1) …` above a line of dashes support the conclusion below it, by way of the argument named before.
 * Headings, comments, tags, data in braces and front matter are passed over. Throws Invalid with the line at fault.
 */
export function readArgdown(text: string, name = "the file"): ArgumentMap {
  const reading = new Reading(name);
  plain(text)
    .split("\n")
    .forEach((line, at) => reading.line(line, at + 1));
  return reading.map();
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

class Reading {
  readonly #name: string;
  readonly #claims = new Map<string, Claim>();
  readonly #links: Link[] = [];
  readonly #known = new Set<string>();
  #open: Open[] = [];
  /** The claim that running text still belongs to. */
  #running: string | undefined;
  #argument: string | undefined;
  #premises: string[] = [];
  #concluding = false;

  constructor(name: string) {
    this.#name = name;
  }

  line(line: string, at: number): void {
    const indent = /^[ \t]*/.exec(line)![0].replaceAll("\t", "    ").length;
    const text = line.trim();
    if (text === "") {
      this.#running = undefined;
      return;
    }
    if (/^#+\s/.test(text)) {
      this.#heading();
      return;
    }
    if (/^-{2,}/.test(text)) {
      this.#conclude();
      return;
    }
    const premise = /^\(\d+\)\s*(.*)$/.exec(text);
    if (premise) {
      this.#premise(premise[1]!, at);
      return;
    }
    const relation = /^(<\+|<-|<_|\+>|->|_>|><|\+|-|_)\s+(.*)$/.exec(text);
    if (relation) {
      this.#relation({indent, arrow: relation[1]!, rest: relation[2]!}, at);
      return;
    }
    if (this.#running !== undefined && !/^[[<]/.test(text)) {
      this.#more(text);
      return;
    }
    const id = this.#claim(text);
    this.#open = [{indent, id}];
    if (text.startsWith("<")) this.#argument = id;
  }

  map(): ArgumentMap {
    return {claims: [...this.#claims.values()], links: this.#links, posts: [], notes: []};
  }

  #heading(): void {
    this.#open = [];
    this.#running = this.#argument = undefined;
    this.#premises = [];
  }

  #conclude(): void {
    this.#concluding = true;
  }

  #premise(rest: string, at: number): void {
    const id = this.#claim(rest);
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

  #relation({indent, arrow, rest}: {indent: number; arrow: string; rest: string}, at: number): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.indent >= indent) this.#open.pop();
    const parent = this.#open.at(-1);
    if (!parent) throw new Invalid(`${this.#name}: line ${at} begins with "${arrow}" and nothing stands above it: indent it below the claim it speaks of`);
    const id = this.#claim(rest);
    const {relation, outward, both} = arrows[arrow]!;
    this.#link(outward ? parent.id : id, outward ? id : parent.id, relation);
    if (both) this.#link(parent.id, id, relation);
    this.#open.push({indent, id});
  }

  #link(from: string, to: string, relation: ArgumentRelation): void {
    const known = JSON.stringify([from, to, relation]);
    if (this.#known.has(known)) return;
    this.#known.add(known);
    this.#links.push({id: `relation ${this.#links.length + 1}`, from, to, relation});
  }

  #more(text: string): void {
    const claim = this.#claims.get(this.#running!)!;
    this.#claims.set(claim.id, {...claim, text: `${claim.text} ${cleaned(text)}`.trim()});
  }

  /** The claim that a text names or is; one without a title is known by its words. */
  #claim(text: string): string {
    const [, title, said] = /^(\[[^\]]+\]|<[^>]+>)\s*:?\s*(.*)$/.exec(text) ?? [];
    const words = cleaned(title === undefined ? text : said!);
    const id = title === undefined ? words : title.slice(1, -1).trim();
    const known = this.#claims.get(id);
    this.#claims.set(id, {id, text: known && known.text !== id && words === "" ? known.text : words || known?.text || id});
    this.#running = id;
    return id;
  }
}

/** Without data in braces and tags. */
function cleaned(text: string): string {
  return text
    .replace(/\{[^{}]*\}/g, "")
    .replace(/(^|\s)#(\([^()]*\)|[\w-]+)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

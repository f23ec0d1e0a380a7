import {Invalid} from "@standpoint/model";
import {clean} from "@standpoint/text";
import iconv from "iconv-lite";
import {factsFound, type ReadText} from "../read-text.ts";
import {tokens, type Token} from "./tokens.ts";

/** Rich Text Format: the words and their paragraphs; pictures, headers and footers are left out, notes stand in brackets. */
export function readRtf(bytes: Uint8Array, name: string): ReadText {
  const reading = new Reading(name);
  for (const token of tokens(bytes)) {
    reading.take(token);
    if (reading.done) break;
  }
  if (!reading.done) throw new Invalid(`${name}: is damaged or cut off; its groups are not closed`);
  const {title, author, created} = reading.facts;
  const facts = factsFound({title, authors: [author], date: created});
  return {text: clean(tidy(reading.text)), ...facts, notes: created ? [`the date ${created} is when the file was created`] : []};
}

/** No program that writes the format nests so deep. */
const deepest = 1000;

function tidy(text: string): string {
  return text
    .replace(/(?<![ \t])[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Groups whose words are not the text's. `info` and its parts are read for the facts. */
const destinations = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "pict",
  "header",
  "headerl",
  "headerr",
  "headerf",
  "footer",
  "footerl",
  "footerr",
  "footerf",
  "object",
  "fldinst",
  "listtable",
  "listoverridetable",
  "rsidtbl",
  "generator",
  "themedata",
  "datastore",
  "xmlnstbl",
  "latentstyles",
  "operator",
  "company",
  "comment",
  "doccomm",
  "keywords",
  "subject",
  "category",
  "manager",
  "revtim",
  "printim",
  "buptim",
  "annotation",
  "atnid",
  "atnauthor",
  "nonshppict",
  "mmathPr",
  "bkmkstart",
  "bkmkend",
  "pntext",
  "pntxta",
  "pntxtb",
  "deleted",
]);

const signs: Readonly<Record<string, string>> = {
  par: "\n\n",
  sect: "\n\n",
  page: "\n\n",
  line: "\n",
  row: "\n",
  cell: "\t",
  tab: "\t",
  "\n": "\n\n",
  "\r": "\n\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  "~": "\u00a0",
  _: "\u2011",
  "{": "{",
  "}": "}",
  "\\": "\\",
  emspace: "\u2003",
  enspace: "\u2002",
};

/** Code pages of the character sets a font may name (Specification, "Font Table", \fcharset). */
const charsets: Readonly<Record<number, string>> = {
  0: "windows-1252",
  77: "macroman",
  128: "cp932",
  129: "cp949",
  134: "cp936",
  136: "cp950",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "cp874",
  238: "windows-1250",
};

/** Where a group's words go; `info` is the group that holds title, author and time of creation. */
type Target = "text" | "info" | "title" | "author" | "created" | "fonts" | "nothing";

const targets: Readonly<Record<string, Target>> = {info: "info", title: "title", author: "author", creatim: "created", fonttbl: "fonts"};

interface Group {
  target: Target;
  codePage: string;
  /** Characters to pass over after a `\u`. */
  fallback: number;
  note: boolean;
}

/** What has been read so far; a class because a group's state lives from its opening brace to its closing one. */
class Reading {
  text = "";
  done = false;
  readonly facts: {title?: string; author?: string; created?: string} = {};
  private readonly name: string;
  private readonly groups: Group[] = [];
  private group: Group = {target: "text", codePage: "windows-1252", fallback: 1, note: false};
  private readonly fonts = new Map<number, string>();
  private defaultPage = "windows-1252";
  private font = 0;
  private pending: number[] = [];
  private passing = 0;
  private opening = false;
  private starred = false;
  private time = {yr: 0, mo: 0, dy: 0};

  constructor(name: string) {
    this.name = name;
  }

  take(token: Token): void {
    if (token.kind === "byte") {
      this.takeByte(token.byte);
      return;
    }
    this.flush();
    if (token.kind === "open") this.open();
    else if (token.kind === "close") this.close();
    else this.takeWord(token.word, token.number);
    if (token.kind !== "open" && !(token.kind === "word" && token.word === "*")) this.opening = false;
  }

  private takeByte(byte: number): void {
    this.opening = false;
    if (this.passing > 0) this.passing--;
    else this.pending.push(byte);
  }

  private open(): void {
    if (this.groups.length >= deepest) throw new Invalid(`${this.name}: its groups are nested more than ${deepest} deep`);
    this.groups.push({...this.group});
    this.group = {...this.group, note: false};
    this.opening = true;
    this.starred = false;
    this.passing = 0;
  }

  private close(): void {
    if (this.group.note) this.put("]");
    if (this.group.target === "created" && this.time.yr > 0) this.facts.created = dayOf(this.time);
    this.group = this.groups.pop() ?? this.group;
    this.done = this.groups.length === 0;
    this.passing = 0;
  }

  private takeWord(word: string, number: number | undefined): void {
    if (word === "*") this.starred = this.opening;
    else if (this.opening && this.opensDestination(word)) return;
    else if (word === "u") this.takeUnicode(number ?? 0);
    else if (this.passing > 0 && Object.hasOwn(signs, word)) this.passing--;
    else if (Object.hasOwn(signs, word)) this.put(signs[word]!);
    else this.takeState(word, number);
  }

  /** The first word of a group may send the group elsewhere; a starred one not known here is passed over. */
  private opensDestination(word: string): boolean {
    if (this.group.target === "nothing") return false;
    const target = Object.hasOwn(targets, word) ? targets[word] : undefined;
    if (target !== undefined) this.group.target = target;
    else if (word === "footnote") this.openNote();
    else if (destinations.has(word) || (this.starred && word !== "shppict")) this.group.target = "nothing";
    else return false;
    return true;
  }

  private openNote(): void {
    this.put(" [");
    this.group.note = true;
  }

  private takeUnicode(number: number): void {
    this.put(String.fromCharCode(number < 0 ? number + 0x10000 : number));
    this.passing = this.group.fallback;
  }

  private takeState(word: string, number: number | undefined): void {
    if (word === "uc") this.group.fallback = Math.max(0, number ?? 1);
    else if (word === "ansicpg") this.group.codePage = this.defaultPage = pageOf(number) ?? this.defaultPage;
    else if (word === "mac") this.group.codePage = this.defaultPage = "macroman";
    else if (word === "f" && number !== undefined) this.takeFont(number);
    else if (word === "fcharset" && this.group.target === "fonts") this.fonts.set(this.font, charsets[number ?? 0] ?? this.defaultPage);
    else if (word === "plain") this.group.codePage = this.defaultPage;
    else if (this.group.target === "created" && (word === "yr" || word === "mo" || word === "dy")) this.time[word] = number ?? 0;
  }

  private takeFont(number: number): void {
    this.font = number;
    if (this.group.target !== "fonts") this.group.codePage = this.fonts.get(number) ?? this.defaultPage;
  }

  /** Bytes are decoded together, because a letter may take two. */
  private flush(): void {
    if (this.pending.length === 0) return;
    this.put(iconv.decode(Buffer.from(this.pending), this.group.codePage));
    this.pending = [];
  }

  private put(words: string): void {
    const {target} = this.group;
    if (target === "text") this.text += words;
    else if (target === "title" || target === "author") this.facts[target] = (this.facts[target] ?? "") + words;
  }
}

function pageOf(number: number | undefined): string | undefined {
  const names = [`windows-${number ?? ""}`, `cp${number ?? ""}`];
  return number === 65001 ? "utf-8" : names.find((name) => iconv.encodingExists(name));
}

function dayOf({yr, mo, dy}: {yr: number; mo: number; dy: number}): string {
  const parts = [String(yr).padStart(4, "0"), ...[mo, dy].map((part) => String(part).padStart(2, "0"))];
  return parts.join("-");
}

import type {Added} from "@standpoint/model";
import {createHash} from "node:crypto";
import {basename, dirname} from "node:path";
import {
  factsFromName,
  formatOf,
  keyFromName,
  readDocumentList,
  readDocumentTable,
  readText,
  slug,
  textLimits,
  unpack,
  type DocumentEntry,
} from "@standpoint/formats";
import {counted, Invalid, isFault, misdatedPosts, type DocumentDraft, type DocumentFacts} from "@standpoint/model";
import type {Store, Writing} from "@standpoint/store";
import {postsByOpening} from "@standpoint/text";
import {pause, type Asking, type Watching} from "../asking.ts";
import {bytesOf, type FileSource} from "./file-source.ts";

export interface AddOptions extends Asking, Watching {
  /** documents.json, or a CSV of the same facts. Without it a file of that name among the files is taken. */
  readonly documents?: FileSource;
  /** Facts read off file names, such as `{date}_{author}_{title}`. */
  readonly pattern?: string;
  /** Shows what would be added and changes nothing. */
  readonly dryRun?: boolean;
  /** Whether a file that documents.json names exists although it is not among the files. */
  readonly exists?: (name: string) => boolean;
}

/** Adds texts as one act. A file that cannot be read is skipped with a sentence; the rest comes in. */
export async function addDocuments(store: Store, files: readonly FileSource[], options: AddOptions): Promise<Added> {
  const {texts, list} = withoutList(files, options);
  const entries = list ? await entriesOf(list) : [];
  refuseMissing(entries, texts, {list: list?.name ?? "", exists: options.exists});
  const adding = new Adding(entries, options);
  const act = {who: options.who, at: options.at, command: "add documents", summary: `Added ${counted(texts.length, "text")}`};
  if (options.dryRun) await adding.read(texts, undefined);
  else await store.act(act, (writing) => adding.read(texts, writing));
  return adding.result();
}

/** Parts the list of facts from the texts. */
function withoutList(files: readonly FileSource[], {documents}: AddOptions): {texts: readonly FileSource[]; list: FileSource | undefined} {
  const list = documents ?? files.find(({name}) => basename(name) === "documents.json");
  return {texts: files.filter((file) => file !== list), list};
}

async function entriesOf(list: FileSource): Promise<DocumentEntry[]> {
  const content = new TextDecoder().decode(await bytesOf(list, textLimits.file));
  return /\.(csv|tsv)$/i.test(list.name) ? readDocumentTable(content, list.name) : readDocumentList(content, list.name);
}

/** Throws Invalid when the list names a file that is nowhere. An archive may hold any name. */
function refuseMissing(entries: readonly DocumentEntry[], texts: readonly FileSource[], {list, exists}: {list: string; exists: AddOptions["exists"]}): void {
  if (texts.some(({name}) => /\.zip$/i.test(name))) return;
  const names = new Set(texts.flatMap(({name}) => [name, basename(name)]));
  entries.forEach(({file, facts}, i) => {
    if (names.has(file) || names.has(basename(file)) || exists?.(file)) return;
    throw new Invalid(`${list}: entry ${i + 1}${facts.key ? ` ("${facts.key}")` : ""}: file "${file}" does not exist`);
  });
}

/** Texts on their way in. */
class Adding {
  readonly #entries = new Map<string, DocumentEntry>();
  readonly #options: AddOptions;
  readonly #taken = new Set<string>();
  /** Keys made of names that say nothing. */
  readonly #nameless = new Set<string>();
  readonly #documents: (DocumentFacts & {length: number})[] = [];
  readonly #skipped: {name: string; why: string}[] = [];
  readonly #notes: string[] = [];
  #posts = 0;
  #already = 0;

  constructor(entries: readonly DocumentEntry[], options: AddOptions) {
    this.#options = options;
    for (const entry of entries) this.#entries.set(basename(entry.file), entry).set(entry.file, entry);
  }

  async read(files: readonly FileSource[], writing: Writing | undefined): Promise<void> {
    for (const [i, file] of files.entries()) {
      this.#options.signal?.throwIfAborted();
      this.#options.progress?.(i, files.length, file.name);
      await this.#orSkipped(file.name, () => this.#file(file, writing));
      await pause();
    }
  }

  result(): Added {
    return {added: this.#documents.length, posts: this.#posts, already: this.#already, skipped: this.#skipped, notes: this.#notes, documents: this.#documents};
  }

  async #orSkipped(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isFault(error)) throw error;
      this.#skipped.push({name, why: error.message});
    }
  }

  async #file(file: FileSource, writing: Writing | undefined): Promise<void> {
    const bytes = await bytesOf(file, textLimits.file);
    if (formatOf(bytes, file.name) !== "zip") return this.#text({name: file.name, bytes}, writing);
    for (const entry of unpack(bytes, file.name)) {
      if ("refused" in entry) this.#skipped.push({name: entry.name, why: entry.refused});
      else await this.#orSkipped(entry.name, () => this.#text(entry, writing));
    }
  }

  async #text(file: {name: string; bytes: Uint8Array}, writing: Writing | undefined): Promise<void> {
    const draft = await this.#draft(file, writing);
    if (await this.#isThere(draft, file.name, writing)) return;
    await writing?.addDocument(draft);
    this.#taken.add(draft.key);
    this.#posts += draft.posts?.length ?? 0;
    const {text, posts: _, file: __, ...facts} = draft;
    this.#documents.push({...facts, length: text.length});
  }

  /** What the list says comes before the file's name, and that before what the file says of itself. */
  async #draft({name, bytes}: {name: string; bytes: Uint8Array}, writing: Writing | undefined): Promise<DocumentDraft> {
    const entry = this.#entries.get(name) ?? this.#entries.get(basename(name));
    const {text, notes, ...itself} = await readText(bytes, name);
    const named = this.#options.pattern === undefined ? undefined : factsFromName(this.#options.pattern, name);
    if (this.#options.pattern !== undefined && !named) this.#notes.push(`${name}: its name does not fit the pattern "${this.#options.pattern}"`);
    const facts = {...itself, ...named, ...entry?.facts};
    const {posts, problems} = postsByOpening(text, entry?.posts ?? []);
    const told = entry?.facts.language ? notes.filter((note) => !note.startsWith("its language")) : notes;
    this.#notes.push(...told.map((note) => `${name}: ${note}`), ...[...problems, ...misdatedPosts(posts)].map((problem) => `${name}: ${problem}`));
    const key = facts.key ?? (await this.#freeKey(name, text, writing));
    const title = facts.title ?? (stemOf(name).trim() || key);
    const file = {name: basename(name) || key, mediaType: "application/octet-stream", bytes};
    return {...facts, key, title, authors: facts.authors ?? [], text, posts, file};
  }

  /** The file's name as a key; with its folder in front when another file of that name came before. */
  async #freeKey(name: string, text: string, writing: Writing | undefined): Promise<string> {
    const key = keyFromName(name);
    if (isNameless(name) || this.#nameless.has(key)) return this.#numbered(key, text, writing);
    return this.#taken.has(key) && dirname(name) !== "." ? slug(`${dirname(name)}-${stemOf(name)}`) : key;
  }

  /** Names without a letter or digit tell nothing apart: those of other texts get a number each. */
  async #numbered(key: string, text: string, writing: Writing | undefined): Promise<string> {
    const isFree = async (one: string) => !this.#taken.has(one) && (!(await writing?.hasDocument(one)) || (await writing!.text(one)) === text);
    let free = key;
    for (let number = 2; !(await isFree(free)); ++number) free = `${key}-${number}`;
    this.#nameless.add(key);
    return free;
  }

  async #isThere({key, text}: DocumentDraft, name: string, writing: Writing | undefined): Promise<boolean> {
    if (this.#taken.has(key)) throw new Invalid(`${name}: another file of this import has the id "${key}"; give each its own in documents.json`);
    if (!writing || !(await writing.hasDocument(key))) return false;
    if (hash(await writing.text(key)) !== hash(text))
      throw new Invalid(
        `${name}: the project has a document "${key}" with another text; give this one another id, or use "standpoint revise" for a new version`,
      );
    ++this.#already;
    return true;
  }
}

/** The file's name without its folder and ending; empty for `.txt`. */
function stemOf(name: string): string {
  return basename(name).replace(/\.[^.]{1,8}$/, "");
}

function isNameless(name: string): boolean {
  return !/[\p{L}\p{N}]/u.test(stemOf(name));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

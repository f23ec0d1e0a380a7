import type {Claim} from "@standpoint/analysis";
import {freeId} from "../free-id.ts";

/**
 * The claims of an Argdown file. A statement and an argument are known by their titles, also where both have the same; one
 * without a title by all its words.
 */
export class Claims {
  readonly #ids = new Map<string, string>();
  readonly #claims = new Map<string, Claim>();
  readonly #arguments = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #reworded = new Set<string>();

  /** The id of the claim that a text names or is. */
  known(text: string): string {
    const [, title, said] = /^(\[[^\]]+\]|<[^>]+>)\s*:?\s*(.*)$/.exec(text) ?? [];
    const words = cleaned(title === undefined ? text : said!);
    const id = this.#idOf(title === undefined ? `"${words}"` : `${title[0]!}${title.slice(1, -1).trim()}`);
    if (title?.startsWith("<")) this.#arguments.add(id);
    const before = this.#claims.get(id);
    if (before && words !== "" && before.text !== id && before.text !== words) this.#reworded.add(id);
    this.#claims.set(id, {id, text: words || (before?.text ?? id)});
    return id;
  }

  isArgument(id: string): boolean {
    return this.#arguments.has(id);
  }

  all(): Claim[] {
    return [...this.#claims.values()];
  }

  notes(): string[] {
    return Array.from(this.#reworded, (id) => `"${id}" is put in words more than once: the last words are kept.`);
  }

  /** A key begins with what opens a title, or a quotation mark. */
  #idOf(key: string): string {
    const id = this.#ids.get(key) ?? freeId(key.startsWith('"') ? key.slice(1, -1) : key.slice(1), this.#taken);
    this.#ids.set(key, id);
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

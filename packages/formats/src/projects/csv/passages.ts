import type {DocumentDraft} from "@standpoint/model";
import {createHash} from "node:crypto";
import {slug} from "../../texts/file-name.ts";

/** Documents that grow by a passage at a time; passages are a blank line apart. */
export class Passages {
  private readonly places = new Map<string, number>();
  private readonly keys = new Set<string>();
  private readonly documents: {readonly key: string; readonly title: string; readonly pieces: string[]; length: number}[] = [];
  private readonly fallback: string;

  /** `fallback` is the key of the document of rows that no column tells apart. */
  constructor(fallback: string) {
    this.fallback = fallback;
  }

  /** The place of the document whose columns have these cells. */
  document(cells: readonly string[]): number {
    const joined = cells.join("\u001f");
    const known = this.places.get(joined);
    if (known !== undefined) return known;
    const title = cells.filter((cell) => cell !== "").join(", ") || this.fallback;
    this.documents.push({key: this.freeKey(cells, joined), title, pieces: [], length: 0});
    this.places.set(joined, this.documents.length - 1);
    return this.documents.length - 1;
  }

  /** Adds a passage at the end of a document and gives its start. */
  add(document: number, passage: string): number {
    const into = this.documents[document]!;
    const start = into.length === 0 ? 0 : into.length + 2;
    into.pieces.push(passage);
    into.length = start + passage.length;
    return start;
  }

  key(document: number): string {
    return this.documents[document]!.key;
  }

  /** The documents in the order in which they were first met; a text is put together when it is asked for. */
  *drafts(): Generator<DocumentDraft> {
    for (const {key, title, pieces} of this.documents) yield {key, title, authors: [], text: pieces.join("\n\n")};
  }

  /** Made of the cells alone, so that the same rows go to the same document next time; two that read alike get a mark. */
  private freeKey(cells: readonly string[], joined: string): string {
    const plain = cells.length === 0 ? this.fallback : slug(cells.join(" "));
    const key = this.keys.has(plain) ? `${plain}-${createHash("sha256").update(joined).digest("hex").slice(0, 8)}` : plain;
    this.keys.add(key);
    return key;
  }
}

import type {Duplicate} from "@standpoint/model";
import {setImmediate} from "node:timers/promises";
import {editsBetween, type EntityRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";

/** Pairs of one kind that may be the same, the likeliest first; the more used of a pair is `a`. */
export async function duplicates(store: Store, kind?: string): Promise<readonly Duplicate[]> {
  const rows = await store.entities(kind);
  return (await duplicatesAmong(rows)).slice(0, 200);
}

export async function duplicatesAmong(rows: readonly EntityRow[]): Promise<readonly Duplicate[]> {
  const forms = rows.map(formOf);
  const found: Duplicate[] = [];
  for (let i = 0; i < forms.length; ++i) {
    // Every pair is looked at: others get their turn in between.
    if (i % 50 === 49) await setImmediate();
    for (let j = i + 1; j < forms.length; ++j) {
      if (rows[i]!.kind !== rows[j]!.kind || rows[i]!.parent === rows[j]!.name || rows[j]!.parent === rows[i]!.name) continue;
      const like = likeness(forms[i]!, forms[j]!);
      if (like === null) continue;
      const [a, b] = rows[i]!.statements >= rows[j]!.statements ? [rows[i]!, rows[j]!] : [rows[j]!, rows[i]!];
      found.push({a, b, ...like});
    }
  }
  return found.sort((x, y) => y.score - x.score || (x.a.name < y.a.name ? -1 : 1));
}

interface Form {
  /** Name, abbreviation and aliases, folded. */
  readonly names: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly initials: string;
  readonly plain: string;
}

const small = new Set(["the", "of", "and", "for", "a", "an", "in", "on", "to", "de", "la", "le", "les", "des", "du", "der", "die", "das", "und"]);

function formOf({name, abbreviation, aliases}: EntityRow): Form {
  const words = folded(name).split(" ").filter(Boolean);
  const telling = words.filter((word) => !small.has(word));
  const names = [name, abbreviation ?? "", ...aliases].map(folded).filter(Boolean);
  return {names, words: new Set(telling), initials: telling.map((word) => word.charAt(0)).join(""), plain: words.join(" ")};
}

function likeness(a: Form, b: Form): Pick<Duplicate, "score" | "why"> | null {
  if (a.plain === b.plain) return {score: 1, why: "same name but for spelling"};
  if (a.names.some((name) => b.names.includes(name))) return {score: 0.95, why: "abbreviation"};
  if (isInitials(a, b) || isInitials(b, a)) return {score: 0.9, why: "initials"};
  const longest = Math.max(a.plain.length, b.plain.length);
  const slips = Math.floor(Math.max(1, longest / 10));
  const apart = longest > 4 && longest < 80 && Math.abs(a.plain.length - b.plain.length) <= 2 ? editsBetween(a.plain, b.plain, slips) : Infinity;
  if (apart <= slips) return {score: 1 - apart / longest, why: "a slip of the pen"};
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) ++shared;
  const overlap = shared / (a.words.size + b.words.size - shared);
  return shared > 1 && overlap >= 0.6 ? {score: overlap * 0.9, why: "shared words"} : null;
}

/** Whether a name of `short` is the initials of `long`: ICC of International Communist Current. */
function isInitials(short: Form, long: Form): boolean {
  return long.initials.length > 1 && short.names.some((name) => name.replaceAll(" ", "") === long.initials);
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

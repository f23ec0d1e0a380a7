import type {EntityRow} from "@standpoint/model";

/**
 * The entities that a few letters may mean, best first: a name or abbreviation that begins with them, then a word that
 * does, then any that hold every word typed; the more used first among equals.
 */
export function matching(entities: readonly EntityRow[], typed: string, limit: number): readonly EntityRow[] {
  const sought = folded(typed);
  const scored = entities.map((entity) => ({entity, score: scoreOf(entity, sought)})).filter(({score}) => score > 0);
  return scored
    .sort((a, b) => b.score - a.score || b.entity.statements - a.entity.statements || a.entity.name.localeCompare(b.entity.name, "en"))
    .slice(0, limit)
    .map(({entity}) => entity);
}

function scoreOf({name, abbreviation, aliases}: EntityRow, sought: string): number {
  if (sought === "") return 1;
  return Math.max(...[name, abbreviation ?? "", ...aliases].map((word) => scoreOfWord(folded(word), sought)));
}

function scoreOfWord(word: string, sought: string): number {
  if (word === "") return 0;
  if (word === sought) return 4;
  if (word.startsWith(sought)) return 3;
  if (word.includes(` ${sought}`)) return 2;
  return sought.split(/\s+/).every((part) => word.includes(part)) ? 1 : 0;
}

/** Lower case, without accents, white space at the ends or typographic apostrophes. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").trim().toLowerCase();
}

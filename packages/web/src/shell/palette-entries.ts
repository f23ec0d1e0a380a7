import {showKeys} from "./shortcuts-dialog.tsx";

export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly about?: string;
  /** Found already, by the server: shown whatever was typed. */
  readonly always?: boolean;
  readonly open: () => void;
}

const perGroup = 7;

/** The entries that hold every word typed, those that begin with them first, seven a group. */
export function found(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const hits = entries.filter((entry) => entry.always === true || words.every((word) => folded(`${entry.label} ${entry.about ?? ""}`).includes(word)));
  const ranked = hits.toSorted((a, b) => rank(a, words) - rank(b, words));
  const taken = new Map<string, number>();
  return ranked.filter(({group}) => {
    const before = taken.get(group) ?? 0;
    taken.set(group, before + 1);
    return before < perGroup;
  });
}

/** The entries by group, groups in the order of their first entry. */
export function grouped(entries: readonly PaletteEntry[]): readonly (readonly [string, readonly PaletteEntry[]])[] {
  const groups = [...new Set(entries.map(({group}) => group))];
  return groups.map((group) => [group, entries.filter((entry) => entry.group === group)] as const);
}

export function commandsOf(setColours: (scheme: "light" | "dark" | "auto") => void, go: (which: "undo" | "redo") => Promise<void>): readonly PaletteEntry[] {
  return [
    {id: "undo", group: "Commands", label: "Undo", about: "Take back the last act", open: () => void go("undo")},
    {id: "redo", group: "Commands", label: "Redo", about: "Bring back what was undone", open: () => void go("redo")},
    {id: "keys", group: "Commands", label: "Keys", about: "Every key, to be changed too", open: showKeys},
    {id: "light", group: "Commands", label: "Light colours", open: () => setColours("light")},
    {id: "dark", group: "Commands", label: "Dark colours", open: () => setColours("dark")},
    {id: "auto", group: "Commands", label: "Colours as the system", open: () => setColours("auto")},
  ];
}

function rank({label}: PaletteEntry, words: readonly string[]): number {
  const first = words[0];
  if (first === undefined) return 0;
  const at = folded(label).indexOf(first);
  return at === 0 ? 0 : at > 0 ? 1 : 2;
}

/** Lower case, without accents. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

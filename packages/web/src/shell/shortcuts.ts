import {Conflict} from "@standpoint/model";

/** What a key can be bound to in the text of the reader. */
export const commands = [
  {id: "word", group: "Select", key: "w", does: "the word; again, the next one too"},
  {id: "sentence", group: "Select", key: "s", does: "the sentence; again, the next one too"},
  {id: "paragraph", group: "Select", key: "g", does: "the paragraph; again, the next one too"},
  {id: "widen", group: "Select", key: "e", does: "widen: word, sentence, paragraph"},
  {id: "open", group: "Code", key: "Enter", does: "with words selected, on to the form; else the statement at the caret"},
  {id: "repeat", group: "Code", key: ".", does: "repeat the last statement on the selection"},
  {id: "vivo", group: "Code", key: "v", does: "the selected words as the concept"},
  {id: "also", group: "Code", key: "a", does: "add the selection as a further passage of the statement"},
  {id: "less", group: "Code", key: "x", does: "take the passage at the caret away from a statement with several"},
  {id: "next", group: "Statements", key: "n", does: "next statement"},
  {id: "previous", group: "Statements", key: "p", does: "previous statement"},
  {id: "overlap", group: "Statements", key: "o", does: "go round the statements at the caret"},
  {id: "passage", group: "Statements", key: "f", does: "go on to the next passage of the statement"},
  {id: "start", group: "Statements", key: "[", does: "move the beginning: arrows by character, with Ctrl or Alt by word, Enter saves"},
  {id: "end", group: "Statements", key: "]", does: "move the end, likewise"},
  {id: "edit", group: "Statements", key: "i", does: "edit its values"},
  {id: "memo", group: "Statements", key: "m", does: "write its memo"},
  {id: "unsure", group: "Statements", key: "u", does: "flag it as unsure, or no longer"},
  {id: "delete", group: "Statements", key: "Delete", does: "delete it; Ctrl Z brings it back"},
  {id: "find", group: "Page", key: "/", does: "find in this text"},
] as const;

export type CommandId = (typeof commands)[number]["id"];

/** The key of each command that has another than its usual one. */
export type Bindings = Readonly<Partial<Record<CommandId, string>>>;

/** Keys that always mean the same. */
export const fixedKeys = [
  {keys: "1 … 9", does: "the concept of that place in the quick list"},
  {keys: "Shift + arrows", does: "select by character and line; with Ctrl by word"},
  {keys: "Esc", does: "close, or let the selection go"},
  {keys: "Ctrl Z, Ctrl Shift Z", does: "undo, redo"},
  {keys: "Ctrl K", does: "find anything"},
  {keys: "?", does: "this list"},
] as const;

const reserved = /^(?:[0-9]|\?|Tab|Shift\+Tab|Escape|Shift|Control|Alt|Meta|.*Arrow.*|(?:Shift\+)?(?:Home|End|PageUp|PageDown)|Ctrl\+.*| )$/;

/** `n`, `S`, `Alt+ArrowLeft`, `Shift+Enter`: how a key event is written. Cmd counts as Ctrl. */
export function keyOf({key, ctrlKey, metaKey, altKey, shiftKey}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const held = [ctrlKey || metaKey ? "Ctrl" : "", altKey ? "Alt" : "", shiftKey && key.length > 1 ? "Shift" : ""];
  return [...held.filter(Boolean), key].join("+");
}

/** The key that a command has now. */
export function keyFor(id: CommandId, bindings: Bindings): string {
  return bindings[id] ?? commands.find((command) => command.id === id)?.key ?? "";
}

/** The command that a key means, or undefined. */
export function commandOf(key: string, bindings: Bindings): CommandId | undefined {
  return commands.find(({id}) => keyFor(id, bindings) === key)?.id;
}

/** The bindings with another key for one command. Throws Conflict for a key that means something else already. */
export function rebound(bindings: Bindings, id: CommandId, key: string): Bindings {
  if (reserved.test(key)) throw new Conflict(`“${key}” is kept for the page itself: choose another key.`);
  const other = commandOf(key, bindings);
  if (other !== undefined && other !== id) {
    const does = commands.find((command) => command.id === other)?.does ?? other;
    throw new Conflict(`“${key}” means “${does}” already: choose another key, or give that one another first.`);
  }
  const {[id]: _, ...rest} = bindings;
  const usual = commands.find((command) => command.id === id)?.key;
  return key === usual ? rest : {...rest, [id]: key};
}

/** What was kept by an earlier visit; anything that is not a binding is left out. */
export function bindingsFrom(kept: unknown): Bindings {
  let bindings: Bindings = {};
  for (const [id, key] of Object.entries(typeof kept === "object" && kept !== null ? kept : {})) {
    const known = commands.find((command) => command.id === id);
    if (known === undefined || typeof key !== "string" || reserved.test(key) || commandOf(key, bindings) !== undefined) continue;
    bindings = {...bindings, [known.id]: key};
  }
  return bindings;
}

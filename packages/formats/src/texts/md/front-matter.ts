/** The fields that stand between two lines of dashes at the head of a Markdown text, and the text below them. */
export interface FrontMatter {
  /** Names in lower case; a field with one value is a list of one. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** Reads `name: value`, `name: [a, b]` and a name followed by `- value` lines: as much of YAML as heads of texts use. */
export function frontMatter(text: string): FrontMatter {
  const head = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!head) return {fields: new Map(), body: text};
  const fields = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of head[1]!.split("\n")) {
    const item = /^\s*-\s+(.+)$/.exec(line);
    const field = /^([\p{L}_][\p{L}\d _-]*):\s*(.*)$/u.exec(line);
    if (field) fields.set(field[1]!.trim().toLowerCase(), (current = valuesOf(field[2]!)));
    else if (item) current.push(unquoted(item[1]!));
  }
  return {fields, body: text.slice(head[0].length)};
}

function valuesOf(written: string): string[] {
  const list = /^\[(.*)\]\s*$/.exec(written);
  if (list)
    return list[1]!
      .split(",")
      .map(unquoted)
      .filter((value) => value !== "");
  return written.trim() === "" ? [] : [unquoted(written)];
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  return /^(["'])(.*)\1$/.exec(trimmed)?.[2] ?? trimmed;
}

/** `name = value`, one a line. */
export function wordsOfPairs(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name} = ${value}`)
    .join("\n");
}

/** What was written as `name = value` lines; a line without `=` has an empty value. */
export function pairsOf(words: string): Record<string, string> {
  const lines = words.split("\n").filter((line) => line.trim() !== "");
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf("=");
      return at < 0 ? [line.trim(), ""] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
}

/**
 * "1 statement", "2 statements", "50,000 statements". With both forms given, words that depend on the number come along:
 * `counted(n, "statement is left out", "statements are left out")`.
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Names in a sentence: all of them, or the first of many and how many more. */
export function listed(names: readonly string[], most = 12): string {
  const more = names.length - most;
  return more <= 1 ? names.join(", ") : `${names.slice(0, most).join(", ")} and ${counted(more, "more", "more")}`;
}

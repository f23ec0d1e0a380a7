/**
 * "1 statement", "2 statements", "50,000 statements". With both forms given, words that depend on the number come along:
 * `counted(n, "statement is left out", "statements are left out")`.
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Names in a sentence: all of them, or the first of many and how many more; semicolons between where a name has a comma in it. */
export function listed(names: readonly string[], most = 12): string {
  const more = names.length - most;
  const between = names.some((name) => name.includes(",")) ? "; " : ", ";
  return more <= 1 ? names.join(between) : `${names.slice(0, most).join(between)} and ${counted(more, "more", "more")}`;
}

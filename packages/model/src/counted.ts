/**
 * "1 statement", "2 statements", "50,000 statements". With both forms given, words that depend on the number come along:
 * `counted(n, "statement is left out", "statements are left out")`.
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

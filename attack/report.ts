import {readFileSync, writeFileSync} from "node:fs";

/** Tries and losses of one promise. */
export class Tally {
  readonly what: string;
  tries = 0;
  readonly losses: string[] = [];
  /** Why it was not tried. */
  skipped: string | undefined;

  constructor(what: string) {
    this.what = what;
  }

  /** Counts a try, and a loss when there is something to say. */
  tried(loss: string | undefined): void {
    this.tries++;
    if (loss !== undefined) this.losses.push(loss);
  }
}

export function markdown(tallies: readonly Tally[]): string {
  const rows = tallies.map(({what, tries, losses, skipped}) => `| ${what} | ${skipped === undefined ? `${tries} | ${losses.length}` : "0 | not tried"} |`);
  return ["| what was tried | tries | losses |", "|---|---:|---:|", ...rows].join("\n");
}

/** Puts the table where a page has a place for it. */
export function writeInto(page: string, table: string): void {
  const text = readFileSync(page, "utf8");
  writeFileSync(
    page,
    text.replace(/(<!-- attack -->\n)[\s\S]*?(\n<!-- \/attack -->)/, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`),
  );
}

/** What was lost, each kind of sentence once with how often. */
export function details(tallies: readonly Tally[]): string {
  return tallies
    .filter(({losses, skipped}) => losses.length > 0 || skipped !== undefined)
    .map(
      ({what, losses, skipped}) =>
        `${what}: ${skipped ?? ""}\n${[...counts(losses)]
          .slice(0, 12)
          .map(([loss, times]) => `  ${times} × ${loss}`)
          .join("\n")}`,
    )
    .join("\n\n");
}

function counts(losses: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const loss of losses) found.set(loss, (found.get(loss) ?? 0) + 1);
  return new Map([...found].sort(([, a], [, b]) => b - a));
}

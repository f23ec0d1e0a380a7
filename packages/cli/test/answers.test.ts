import {beforeAll, describe, expect, test} from "vitest";
import {asked, exampleProject, wordsOf} from "./asks.ts";
import {run} from "./run.ts";

const wide: readonly string[] = [
  "network",
  "matrix",
  "frequencies",
  "polarization",
  "clusters",
  "backbone",
  "phases",
  "scaling",
  "structure",
  "lines",
  "lineage",
  "measures",
  "sources",
  "obstacles",
  "dossier",
  "silences",
];

/**
 * What every command answers on the example, kept beside this file: a change of the house must leave them as they are, a change of
 * an answer shows here (`npx vitest run packages/cli/test/answers.test.ts -u` writes them anew).
 */
let path = "";
beforeAll(async () => {
  path = await exampleProject();
});

describe.each(Object.entries(asked))("%s", (command, asks) => {
  test("answers as it did", async () => {
    const told: string[] = [];
    for (const ask of asks)
      for (const format of wide.includes(command) ? ["json", "csv", "table"] : ["json", "table"]) told.push(await tell([command, ask, format]));
    await expect(told.join("\n")).toMatchFileSnapshot(`answers/${command}.txt`);
  });
});

async function tell(ask: readonly [string, string, string]): Promise<string> {
  const {status, out, err} = await run(...wordsOf(ask, path));
  return `$ ${ask[0]} ${ask[1]} --format ${ask[2]}\n${status === 0 ? "" : `${status}: ${err}`}${steady(out)}`;
}

/** Numbers to nine digits, for machines differ in the last; no moments of this run. */
function steady(out: string): string {
  return out
    .replaceAll(/\d+\.\d{10,}(e-?\d+)?/g, (number) => String(Number(Number(number).toPrecision(9))))
    .replaceAll(/"(created|changed|at|addedAt)":"20\d\d-[^"]+Z"/g, '"$1":"…"')
    .replaceAll(path, "P");
}

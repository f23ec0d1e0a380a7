import type {CellMeanings, CsvOptions} from "@standpoint/formats";
import {Invalid, named, settingsIn, type StatementType, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {importOptions} from "./import-options.ts";

/** Reads `--type`, `--map`, `--values` and `--document` for a table. Throws Invalid for names the type does not have. */
export async function csvOptions(store: Store, words: Words): Promise<CsvOptions> {
  const asked = settingsIn(importOptions, words);
  const type = await store.type(asked.type ?? importOptions.type.usual);
  const map = named<string>();
  let text: string | undefined;
  for (const [name, column] of pairsOf(asked.map ?? [], "map", "holder=party,concept=thesis")) {
    if (name === "text") text = column;
    else map[variableNamed(type, name)] = column;
  }
  if (Object.keys(map).length === 0)
    throw new Invalid(
      `Which column is what? Say it with --map, such as --map holder=party,concept=thesis,stance=answer (${type.name} has ${type.variables.map((v) => v.name).join(", ")})`,
    );
  const values = Object.fromEntries((asked.values ?? []).filter((word) => word !== "").map((word) => valuesOf(word, type, map)));
  const document = (asked.document ?? []).flatMap((word) => word.split(",").map((column) => column.trim()));
  return {type, map, values, document, ...(text !== undefined && {text})};
}

/** `a=b,c=d` as pairs. */
function pairsOf(words: readonly string[], option: string, example: string): [string, string][] {
  return words
    .flatMap((word) => word.split(","))
    .filter((pair) => pair.trim() !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1 || at === pair.length - 1) throw new Invalid(`--${option} cannot be "${pair}": write ${example}`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    });
}

function variableNamed({name: type, variables}: StatementType, word: string): string {
  const found = variables.find(({name, role}) => name === word || role === word);
  if (found) return found.name;
  throw new Invalid(`--map: "${word}" is not a variable of ${type}, which has ${variables.map(({name}) => name).join(", ")}; text names the passage's column`);
}

/** `answer:agree=true,disagree=false` as the words of the variable that the column fills. */
function valuesOf(word: string, type: StatementType, map: Readonly<Record<string, string>>): [string, CellMeanings] {
  const at = word.indexOf(":");
  const column = word.slice(0, at).trim();
  const variable = Object.keys(map).find((name) => map[name] === column) ?? type.variables.find(({name, role}) => name === column || role === column)?.name;
  if (at < 1 || variable === undefined) throw new Invalid(`--values cannot be "${word}": write COLUMN:word=value,…, with a column that --map names`);
  const pairs = pairsOf([word.slice(at + 1)], "values", "answer:agree=true,disagree=false,neutral=null");
  return [variable, Object.fromEntries(pairs.map(([from, to]) => [from, meant(to)]))];
}

function meant(word: string): string | number | boolean | null {
  if (word === "true" || word === "false") return word === "true";
  if (word === "null") return null;
  return /^-?\d+$/.test(word) ? Number(word) : word;
}

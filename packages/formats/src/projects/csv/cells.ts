import {Invalid, own, type Role, type StatementTypeDraft, type Value, type VariableDraft, withRole} from "@standpoint/model";
import {keptValue, valueProblem} from "../values.ts";
import type {CsvOptions} from "./read.ts";

/** What stands for what in the cells of a variable; null is an explicit neutral of a boolean, else unknown. */
export type CellMeanings = Readonly<Record<string, boolean | null | string | number>>;

/** A variable, the column it is read from, and the values of the rows so far as places in a dictionary. */
export class ValueColumn {
  readonly variable: VariableDraft;
  /** Place of the column in a row. */
  readonly at: number;
  private readonly column: string;
  private readonly meanings: CellMeanings;
  private readonly known = new Map<string, number>();
  private readonly dictionary: (Value | undefined)[] = [];

  constructor({variable, at, column, meanings}: {variable: VariableDraft; at: number; column: string; meanings: CellMeanings}) {
    this.variable = variable;
    this.at = at;
    this.column = column;
    this.meanings = meanings;
  }

  /** The code of a cell's value. Throws Invalid for a cell that means nothing; each different cell is checked once. */
  code(cell: string, where: () => string): number {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const code = this.dictionary.push(this.read(cell, where)) - 1;
    this.known.set(cell, code);
    return code;
  }

  /** The value of a code; undefined for unknown. */
  value(code: number): Value | undefined {
    return this.dictionary[code];
  }

  private read(cell: string, where: () => string): Value | undefined {
    const text = cell.trim();
    const {kind} = this.variable;
    const meant = Object.hasOwn(this.meanings, text) ? this.meanings[text]! : plainMeaning(text, kind);
    if (meant === undefined || (meant === null && kind !== "boolean")) return undefined;
    const value =
      kind === "entities"
        ? String(meant)
            .split(";")
            .map((name) => name.trim())
            .filter((name) => name !== "")
        : meant;
    const problem = valueProblem(this.variable, value);
    if (problem === undefined) return keptValue(this.variable, value);
    const remedy = kind === "boolean" || kind === "choice" ? `; say in --values what "${text}" stands for` : "";
    throw new Invalid(`${where()}: column "${this.column}" (${this.variable.name}) ${problem}${remedy}`);
  }
}

/** What a cell says by itself: an empty one nothing, digits a number, `true` and `false` what they say. */
function plainMeaning(text: string, kind: VariableDraft["kind"]): Value | undefined {
  if (text === "") return undefined;
  if (kind === "boolean" && (text === "true" || text === "false")) return text === "true";
  return kind === "integer" && /^[+-]?\d+$/.test(text) ? Number(text) : text;
}

/** The columns that feed variables, in the order of the type. Throws Invalid for a name that is not there. */
export function valueColumns({type, map, values = {}}: CsvOptions, header: readonly string[], name: string): ValueColumn[] {
  const columns = Object.entries(map).map(([word, column]) => {
    const variable = variableCalled(word, type, name);
    const meanings = own(values, variable.name) ?? own(values, word) ?? own(values, column) ?? {};
    return new ValueColumn({variable, at: columnAt(header, column, name), column, meanings});
  });
  const names = columns.map(({variable}) => variable.name);
  const twice = names.find((mapped, at) => names.indexOf(mapped) < at);
  if (twice !== undefined) throw new Invalid(`${name}: two columns are mapped to ${twice} of ${type.name}; choose one`);
  const words = new Set([...names, ...Object.keys(map), ...Object.values(map)]);
  const stranger = Object.keys(values).find((word) => !words.has(word));
  if (stranger !== undefined)
    throw new Invalid(`${name}: values are given for "${stranger}", which is neither a mapped variable nor its column (${[...words].join(", ")})`);
  return columns;
}

/** A variable by its name or, failing that, by its role. */
function variableCalled(word: string, type: StatementTypeDraft, name: string): VariableDraft {
  const variable = type.variables.find((candidate) => candidate.name === word) ?? withRole(type, word as Role);
  if (variable) return variable;
  throw new Invalid(`${name}: "${word}" is not a variable of ${type.name} (${type.variables.map((candidate) => candidate.name).join(", ")})`);
}

export function columnAt(header: readonly string[], column: string, name: string): number {
  const at = header.indexOf(column);
  if (at < 0) throw new Invalid(`${name}: line 1: there is no column "${column}" (${header.join(", ")})`);
  return at;
}

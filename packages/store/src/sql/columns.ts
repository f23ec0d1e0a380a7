import type {Cells, CodesColumn, FlagsColumn, ListsColumn, NumbersColumn, ReferencesColumn, Variable} from "@standpoint/model";
import {Grown} from "./grown.ts";
import type {StoredValue} from "./values.ts";

/** Takes the values of one variable, statement by statement, and gives them back as cells in another order. */
export interface ColumnBuilder {
  add(value: StoredValue | undefined): void;
  cells(order: Int32Array): Cells;
}

export function builderFor({kind}: Variable, names: ReadonlyMap<number, string>): ColumnBuilder {
  if (kind === "entity") return new CodesBuilder(names);
  if (kind === "entities") return new ListsBuilder(names);
  if (kind === "integer") return new NumbersBuilder();
  if (kind === "boolean") return new FlagsBuilder();
  return kind === "statement" ? new ReferencesBuilder() : new CodesBuilder();
}

type TypedArray = Int32Array | Float64Array | Uint8Array | Int8Array;

/** `values` in the order given: result[i] = values[order[i]]. */
export function permuted<A extends TypedArray>(values: A, order: Int32Array | undefined): A {
  if (!order) return values;
  const out = new (values.constructor as new (length: number) => A)(order.length);
  for (let i = 0; i < order.length; ++i) out[i] = values[order[i]!]!;
  return out;
}

/** Numbers names in the order they come, then again in code unit order. */
class Dictionary {
  readonly #codes = new Map<StoredValue, number>();
  readonly #names: ReadonlyMap<number, string> | undefined;

  constructor(names?: ReadonlyMap<number, string>) {
    this.#names = names;
  }

  code(value: StoredValue): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    this.#codes.set(value, this.#codes.size);
    return this.#codes.size - 1;
  }

  /** The labels in code unit order, and for each code its place among them. */
  sorted(): {labels: string[]; places: Int32Array} {
    const named = [...this.#codes.keys()].map((value) => (typeof value === "number" && this.#names ? (this.#names.get(value) ?? "") : String(value)));
    const labels = [...new Set(named)].sort();
    const place = new Map(labels.map((label, i) => [label, i]));
    return {labels, places: Int32Array.from(named, (label) => place.get(label)!)};
  }
}

export class CodesBuilder implements ColumnBuilder {
  readonly #dictionary: Dictionary;
  readonly #codes = new Grown(Int32Array);

  constructor(names?: ReadonlyMap<number, string>) {
    this.#dictionary = new Dictionary(names);
  }

  add(value: StoredValue | undefined): void {
    this.#codes.push(value === undefined || value === null || value === "" ? -1 : this.#dictionary.code(value));
  }

  cells(order?: Int32Array): CodesColumn {
    const {labels, places} = this.#dictionary.sorted();
    const codes = this.#codes.taken().slice();
    for (let i = 0; i < codes.length; ++i) if (codes[i]! >= 0) codes[i] = places[codes[i]!]!;
    return {form: "codes", codes: permuted(codes, order), labels};
  }
}

class ListsBuilder implements ColumnBuilder {
  readonly #dictionary: Dictionary;
  readonly #offsets: number[] = [0];
  readonly #codes: number[] = [];

  constructor(names: ReadonlyMap<number, string>) {
    this.#dictionary = new Dictionary(names);
  }

  add(value: StoredValue | undefined): void {
    for (const id of (value ?? []) as readonly number[]) this.#codes.push(this.#dictionary.code(id));
    this.#offsets.push(this.#codes.length);
  }

  cells(order: Int32Array): ListsColumn {
    const {labels, places} = this.#dictionary.sorted();
    const offsets = new Int32Array(order.length + 1);
    const codes = new Int32Array(this.#codes.length);
    for (let i = 0, next = 0; i < order.length; ++i) {
      for (let at = this.#offsets[order[i]!]!; at < this.#offsets[order[i]! + 1]!; ++at) codes[next++] = places[this.#codes[at]!]!;
      offsets[i + 1] = next;
    }
    return {form: "lists", offsets, codes, labels};
  }
}

class NumbersBuilder implements ColumnBuilder {
  readonly #values = new Grown(Float64Array);

  add(value: StoredValue | undefined): void {
    this.#values.push(typeof value === "number" ? value : NaN);
  }

  cells(order: Int32Array): NumbersColumn {
    return {form: "numbers", values: permuted(this.#values.taken(), order)};
  }
}

class FlagsBuilder implements ColumnBuilder {
  readonly #values = new Grown(Int8Array);

  add(value: StoredValue | undefined): void {
    this.#values.push(value === undefined ? -1 : value === null ? 2 : value ? 1 : 0);
  }

  cells(order: Int32Array): FlagsColumn {
    return {form: "flags", values: permuted(this.#values.taken(), order)};
  }
}

class ReferencesBuilder implements ColumnBuilder {
  readonly #values = new Grown(Int32Array);

  add(value: StoredValue | undefined): void {
    this.#values.push(typeof value === "number" ? value : 0);
  }

  cells(order: Int32Array): ReferencesColumn {
    return {form: "references", values: permuted(this.#values.taken(), order)};
  }
}

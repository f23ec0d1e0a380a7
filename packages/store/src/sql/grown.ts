type Numbers = Int32Array | Float64Array | Uint8Array | Int8Array;

/** Numbers that come one after the other, kept where no collector of garbage looks at them. */
export class Grown<Kind extends Numbers> {
  readonly #kind: new (
    length: number,
  ) => Kind;
  #values: Kind;
  #size = 0;

  constructor(kind: new (length: number) => Kind) {
    this.#kind = kind;
    this.#values = new kind(1024);
  }

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = new this.#kind(this.#size * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#size++] = value;
  }

  /** Those that came, in their order: a view that is good until the next comes. */
  taken(): Kind {
    return this.#values.subarray(0, this.#size) as Kind;
  }
}

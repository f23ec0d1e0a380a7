/** Variables by how often they were in conflicts of late, the most active first: a binary heap with places. */
export class Activity {
  readonly #of: Float64Array;
  readonly #heap: Int32Array;
  /** Place in the heap, −1 for one taken out. */
  readonly #places: Int32Array;
  #size = 0;
  #step = 1;

  constructor(variables: number) {
    this.#of = new Float64Array(variables);
    this.#heap = new Int32Array(variables);
    this.#places = new Int32Array(variables).fill(-1);
    for (let variable = 0; variable < variables; ++variable) this.putBack(variable);
  }

  /** The most active one that is in, −1 for none; of equals the one higher in the heap. */
  take(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0];
    this.#places[top] = -1;
    const last = this.#heap[--this.#size];
    if (this.#size > 0) this.#down(last, 0);
    return top;
  }

  putBack(variable: number): void {
    if (this.#places[variable] < 0) this.#up(variable, this.#size++);
  }

  raise(variable: number): void {
    this.#of[variable] += this.#step;
    if (this.#of[variable] > 1e100) this.#shrink();
    if (this.#places[variable] >= 0) this.#up(variable, this.#places[variable]);
  }

  /** What was raised before counts a little less from now on. */
  fade(): void {
    this.#step /= 0.95;
  }

  #shrink(): void {
    for (let variable = 0; variable < this.#of.length; ++variable) this.#of[variable] *= 1e-100;
    this.#step *= 1e-100;
  }

  #up(variable: number, from: number): void {
    const value = this.#of[variable];
    let at = from;
    for (let above = (at - 1) >> 1; at > 0 && this.#of[this.#heap[above]] < value; above = (at - 1) >> 1) {
      this.#put(this.#heap[above], at);
      at = above;
    }
    this.#put(variable, at);
  }

  #down(variable: number, from: number): void {
    const value = this.#of[variable];
    let at = from;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && this.#of[this.#heap[below + 1]] > this.#of[this.#heap[below]]) ++below;
      if (this.#of[this.#heap[below]] <= value) break;
      this.#put(this.#heap[below], at);
      at = below;
    }
    this.#put(variable, at);
  }

  #put(variable: number, at: number): void {
    this.#heap[at] = variable;
    this.#places[variable] = at;
  }
}

import {Activity} from "./activity.ts";

/** Work that may still be done: looks at a clause. Shared by all parts of one question. */
export interface Budget {
  left: number;
}

/** After so many conflicts, times a number of Luby's sequence, the search begins anew with what it has learned. */
const untilAnew = 64;

/**
 * Finds values for variables so that each clause has a literal that holds. A literal is 2v for a variable v that holds and
 * 2v + 1 for one that does not.
 *
 * Search that learns a clause from each conflict (J. P. Marques-Silva and K. A. Sakallah, GRASP, IEEE Transactions on
 * Computers 48, 1999), with two watched literals a clause and active variables first (M. W. Moskewicz and others, Chaff,
 * 2001), and what may be assumed for one question only (N. Eén and N. Sörensson, An extensible SAT-solver, 2003). Of learned
 * clauses the half that spans the most levels goes when there are many (G. Audemard and L. Simon, IJCAI 2009). Nothing is
 * drawn by chance; a variable is first tried as holding.
 */
export class Solver {
  readonly #budget: Budget;
  /** By literal: 1 holds, −1 does not, 0 open. */
  readonly #values: Int8Array;
  readonly #levels: Int32Array;
  /** The clause that forced a variable, −1 for a choice. */
  readonly #reasons: Int32Array;
  readonly #phases: Int8Array;
  readonly #seen: Uint8Array;
  readonly #activity: Activity;
  readonly #trail: Int32Array;
  /** By literal, a clause and another of its literals in turn: clauses to be looked at when the literal no longer holds. */
  readonly #watches: number[][];
  /** Clauses one after another: length (0 for one let go), levels it spans when learned (0 for one given), literals. */
  #clauses = new Int32Array(1 << 6);
  #end = 0;
  #learned: number[] = [];
  #mostLearned = 4_000;
  #size = 0;
  #next = 0;
  readonly #starts: number[] = [];
  #impossible = false;
  #model: Int8Array;

  constructor(variables: number, budget: Budget) {
    this.#budget = budget;
    this.#values = new Int8Array(2 * variables);
    this.#levels = new Int32Array(variables);
    this.#reasons = new Int32Array(variables).fill(-1);
    this.#phases = new Int8Array(variables);
    this.#seen = new Uint8Array(variables);
    this.#activity = new Activity(variables);
    this.#trail = new Int32Array(variables);
    this.#watches = Array.from({length: 2 * variables}, () => []);
    this.#model = this.#values;
  }

  /** Asks that one of these literals holds. */
  add(literals: readonly number[]): void {
    this.#back(0);
    const values = this.#values;
    const left = [...new Set(literals)].filter((literal) => values[literal] >= 0);
    if (this.#impossible || left.some((literal) => values[literal] > 0 || left.includes(literal ^ 1))) return;
    if (left.length > 1) this.#watch(this.#keep(left, 0));
    else if (left.length === 0 || !this.#holds(left[0])) this.#impossible = true;
  }

  /** Whether all clauses can be met while these literals hold; undefined when the budget ran out. */
  solve(assumed: readonly number[] = []): boolean | undefined {
    this.#back(0);
    for (let round = 1; !this.#impossible; ++round) {
      const found = this.#search(assumed, untilAnew * luby(round));
      if (found === true) this.#model = this.#values.slice();
      if (found !== null) return found;
      this.#back(0);
      if (this.#learned.length > this.#mostLearned) this.#forget();
    }
    return false;
  }

  /** Whether a literal held in what was found last. */
  held(literal: number): boolean {
    return this.#model[literal] > 0;
  }

  /** True, false or undefined as above; null when it is time to begin anew. */
  #search(assumed: readonly number[], conflicts: number): boolean | undefined | null {
    for (let left = conflicts; ; ) {
      const conflict = this.#propagate();
      if (conflict >= 0 && this.#starts.length === 0) this.#impossible = true;
      if (this.#impossible) return false;
      if (this.#budget.left < 0) return undefined;
      if (conflict >= 0) {
        this.#learn(conflict);
        --left;
      } else if (left <= 0) return null;
      else {
        const choice = this.#choice(assumed);
        if (choice === -1) return true;
        if (choice === -2) return false;
        this.#starts.push(this.#size);
        if (this.#values[choice] === 0) this.#set(choice, -1);
      }
    }
  }

  /** What is assumed and not yet chosen, else the most active open variable; −1 when all have values, −2 when an assumption cannot hold. */
  #choice(assumed: readonly number[]): number {
    const level = this.#starts.length;
    if (level < assumed.length) return this.#values[assumed[level]] < 0 ? -2 : assumed[level];
    for (;;) {
      const variable = this.#activity.take();
      if (variable < 0) return -1;
      if (this.#values[2 * variable] === 0) return 2 * variable + this.#phases[variable];
    }
  }

  #holds(literal: number): boolean {
    this.#set(literal, -1);
    return this.#propagate() < 0;
  }

  #set(literal: number, reason: number): void {
    const variable = literal >> 1;
    this.#values[literal] = 1;
    this.#values[literal ^ 1] = -1;
    this.#levels[variable] = this.#starts.length;
    this.#reasons[variable] = reason;
    this.#phases[variable] = literal & 1;
    this.#trail[this.#size++] = literal;
  }

  #back(level: number): void {
    if (this.#starts.length <= level) return;
    const until = this.#starts[level];
    while (this.#size > until) {
      const literal = this.#trail[--this.#size];
      this.#values[literal] = this.#values[literal ^ 1] = 0;
      this.#activity.putBack(literal >> 1);
    }
    this.#starts.length = level;
    this.#next = until;
  }

  /** Follows what is known; the clause that cannot be met, −1 for none. */
  #propagate(): number {
    while (this.#next < this.#size) {
      const conflict = this.#follow(this.#trail[this.#next++] ^ 1);
      if (conflict >= 0) return conflict;
    }
    return -1;
  }

  /** Looks at the clauses that watch a literal which no longer holds. */
  #follow(lost: number): number {
    const list = this.#watches[lost];
    const values = this.#values;
    let [kept, conflict] = [0, -1];
    this.#budget.left -= list.length >> 1;
    for (let i = 0; i < list.length; i += 2) {
      const clause = list[i];
      const hold = conflict >= 0 || values[list[i + 1]] > 0 ? list[i + 1] : this.#turned(clause, lost);
      if (hold < 0) continue;
      list[kept++] = clause;
      list[kept++] = hold;
      if (conflict >= 0 || values[hold] > 0) continue;
      if (values[hold] < 0) conflict = clause;
      else this.#set(hold, clause);
    }
    list.length = kept;
    return conflict;
  }

  /** Has a clause watch another literal in place of a lost one, −1; where none is left, the other one that it watches. */
  #turned(clause: number, lost: number): number {
    const clauses = this.#clauses;
    const length = clauses[clause];
    if (length === 0) return -1;
    const first = clause + 2;
    if (clauses[first] === lost) [clauses[first], clauses[first + 1]] = [clauses[first + 1], lost];
    const other = clauses[first];
    if (this.#values[other] > 0) return other;
    for (let k = first + 2; k < first + length; ++k) {
      const literal = clauses[k];
      if (this.#values[literal] < 0) continue;
      clauses[k] = lost;
      clauses[first + 1] = literal;
      this.#watches[literal].push(clause, other);
      return -1;
    }
    return other;
  }

  /** Learns from a conflict, and goes back to where what was learned forces something. */
  #learn(conflict: number): void {
    const literals = this.#explained(conflict);
    const levels = this.#levels;
    for (let i = 2; i < literals.length; ++i) {
      if (levels[literals[i] >> 1] > levels[literals[1] >> 1]) [literals[1], literals[i]] = [literals[i], literals[1]];
    }
    this.#activity.fade();
    this.#back(literals.length > 1 ? levels[literals[1] >> 1] : 0);
    if (literals.length === 1) {
      this.#set(literals[0], -1);
      return;
    }
    const clause = this.#keep(literals, new Set(literals.map((literal) => levels[literal >> 1])).size);
    this.#learned.push(clause);
    this.#watch(clause);
    this.#set(literals[0], clause);
  }

  /** The first point through which every way to the conflict leads, as what must not hold, then the rest that led there. */
  #explained(conflict: number): number[] {
    const [levels, seen] = [this.#levels, this.#seen];
    const level = this.#starts.length;
    const found = [0];
    let [open, at, clause, literal] = [0, this.#size, conflict, -1];
    do {
      for (let k = clause + 2; k < clause + 2 + this.#clauses[clause]; ++k) {
        const other = this.#clauses[k];
        const variable = other >> 1;
        if (other === literal || seen[variable] || levels[variable] === 0) continue;
        seen[variable] = 1;
        this.#activity.raise(variable);
        if (levels[variable] === level) ++open;
        else found.push(other);
      }
      do literal = this.#trail[--at];
      while (!seen[literal >> 1]);
      seen[literal >> 1] = 0;
      clause = this.#reasons[literal >> 1];
    } while (--open > 0);
    found[0] = literal ^ 1;
    const short = found.filter((one, i) => i === 0 || !this.#follows(one >> 1));
    for (const one of found) seen[one >> 1] = 0;
    return short;
  }

  /** Whether a variable is what it is because of others that the explanation names anyway. */
  #follows(variable: number): boolean {
    const clause = this.#reasons[variable];
    if (clause < 0) return false;
    for (let k = clause + 2; k < clause + 2 + this.#clauses[clause]; ++k) {
      const other = this.#clauses[k] >> 1;
      if (other !== variable && !this.#seen[other] && this.#levels[other] > 0) return false;
    }
    return true;
  }

  #keep(literals: readonly number[], levels: number): number {
    const clause = this.#end;
    this.#end += literals.length + 2;
    if (this.#end > this.#clauses.length) {
      const longer = new Int32Array(this.#end * 2);
      longer.set(this.#clauses);
      this.#clauses = longer;
    }
    this.#clauses[clause] = literals.length;
    this.#clauses[clause + 1] = levels;
    this.#clauses.set(literals, clause + 2);
    return clause;
  }

  #watch(clause: number): void {
    const [a, b] = [this.#clauses[clause + 2], this.#clauses[clause + 3]];
    this.#watches[a].push(clause, b);
    this.#watches[b].push(clause, a);
  }

  /** Lets go of half of what was learned; where nothing is chosen, no clause is a reason any more. */
  #forget(): void {
    const levelsOf = (clause: number) => this.#clauses[clause + 1];
    this.#learned.sort((a, b) => levelsOf(a) - levelsOf(b) || b - a);
    const kept = this.#learned.length >> 1;
    for (const clause of this.#learned.splice(kept)) this.#clauses[clause] = 0;
    this.#mostLearned += 400;
  }
}

/** 1, 1, 2, 1, 1, 2, 4, … (M. Luby, A. Sinclair and D. Zuckerman, Optimal speedup of Las Vegas algorithms, 1993). */
function luby(nth: number): number {
  let [rest, power] = [nth, 1];
  while (power * 2 - 1 < rest) power *= 2;
  while (power * 2 - 1 !== rest) {
    rest -= power - 1;
    for (power = 1; power * 2 - 1 < rest; ) power *= 2;
  }
  return power;
}

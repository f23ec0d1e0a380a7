import {bitsOf, everyBit, has, type Bits} from "../bases/bits.ts";
import {Choosing, type Arguments} from "./choosing.ts";
import type {Framework} from "./framework.ts";
import {isIn, isOut, undecided} from "./grounded.ts";
import {Solver, type Budget} from "./solver.ts";

/** What nodes are asked to be: labels that fit each other and those of the nodes outside. */
export interface Asked {
  /** Labels of the nodes outside. */
  readonly labels: Uint8Array;
  /** What is in answers its attackers (admissible), or decides everything (stable). */
  readonly kind: "admissible" | "stable";
  readonly budget: Budget;
}

/** Larger debates are left to clauses alone. */
const mostChosen = 600;

/**
 * Finds labels for some nodes, which are counted by place. The literals that say that a node is in, and that it is out, are
 * `inAt` and `outAt`, those that deny it one more or less (`literal ^ 1`).
 *
 * Choosing one answer after the other comes first, with half of the budget at most, then clauses: the first is quick where
 * nothing can be learned, the second where much can.
 */
export class LabellingSolver {
  readonly #kind: Asked["kind"];
  readonly #budget: Budget;
  readonly #solver: Solver;
  readonly #size: number;
  readonly #arguments: Arguments | undefined;
  readonly #needs: Bits[] = [];
  /** What choosing may still cost. */
  readonly #share: Budget;
  #found: Uint8Array;

  constructor(framework: Framework, nodes: readonly number[], {labels, kind, budget}: Asked) {
    const attackers = attackersOf(framework, nodes, labels);
    this.#kind = kind;
    this.#budget = budget;
    this.#size = nodes.length;
    this.#solver = new Solver(nodes.length * (kind === "stable" ? 1 : 2), budget);
    this.#share = {left: budget.left / 2};
    this.#found = new Uint8Array(nodes.length);
    this.#arguments = nodes.length > mostChosen ? undefined : argumentsOf(attackers, kind);
    attackers.forEach((its, place) => this.#ask(place, its));
  }

  inAt(place: number): number {
    return this.#kind === "stable" ? 2 * place : 4 * place;
  }

  outAt(place: number): number {
    return this.#kind === "stable" ? 2 * place + 1 : 4 * place + 2;
  }

  /** Asks that one of these nodes is in. */
  need(places: readonly number[]): void {
    this.#needs.push(bitsOf(this.#size, places));
    this.#solver.add(places.map((place) => this.inAt(place)));
  }

  /** Labels in which these literals hold, and in which nothing is defended that they keep out; null when there are none, undefined when the budget ran out. */
  find(assumed: readonly number[] = []): Uint8Array | null | undefined {
    const chosen = this.#choose(assumed);
    if (chosen !== undefined) return chosen;
    const is = this.#solver.solve(assumed);
    if (!is) return is === undefined ? undefined : null;
    const labelAt = (_: number, place: number) => (this.#solver.held(this.inAt(place)) ? isIn : this.#solver.held(this.outAt(place)) ? isOut : undecided);
    return Uint8Array.from(this.#found, labelAt);
  }

  /**
   * A node is in just when all that attack it are out, and out just when one of them is in (M. Caminada, On the issue of
   * reinstatement in argumentation, 2006; as clauses F. Cerutti, M. Giacomin and M. Vallati, ArgSemSAT, 2014). One that is
   * neither is undecided; where none may be, out is not in.
   */
  #ask(place: number, {inside, isBeaten, isDoubted}: Attackers): void {
    const [own, out] = [this.inAt(place), this.outAt(place)];
    const solver = this.#solver;
    solver.add([own ^ 1, out ^ 1]);
    for (const attacker of inside) solver.add([own ^ 1, this.outAt(attacker)]);
    if (isBeaten || isDoubted) solver.add([own ^ 1]);
    else solver.add([own, ...inside.map((attacker) => this.outAt(attacker) ^ 1)]);
    if (this.#kind === "stable") return;
    solver.add(isBeaten ? [out] : [out ^ 1, ...inside.map((attacker) => this.inAt(attacker))]);
    for (const attacker of inside) solver.add([this.inAt(attacker) ^ 1, out]);
  }

  #choose(assumed: readonly number[]): Uint8Array | null | undefined {
    const all = this.#arguments;
    if (!all || this.#share.left <= 0) return undefined;
    const before = this.#share.left;
    this.#share.left -= this.#size;
    const [inside, outside, needs]: [number[], Bits[], Bits[]] = [[], [], [...this.#needs]];
    for (const literal of assumed) {
      const place = literal >> (this.#kind === "stable" ? 1 : 2);
      const isOutside = this.#kind !== "stable" && (literal & 2) !== 0;
      if (isOutside && has(all.beaten, place)) {
        if (literal & 1) return null;
      } else if (isOutside) (literal & 1 ? outside : needs).push(all.answers[place]);
      else if (literal & 1) outside.push(bitsOf(all.size, [place]));
      else inside.push(place);
    }
    const found = new Choosing(all, this.#share).find({inside, outside, needs});
    this.#budget.left -= before - this.#share.left;
    return found ? labelled(all, found) : found;
  }
}

function labelled({answers, beaten}: Arguments, inside: Bits): Uint8Array {
  const isHit = (its: Bits) => its.some((word, w) => (word & inside[w]) !== 0);
  return Uint8Array.from(answers, (its, place) => (has(inside, place) ? isIn : has(beaten, place) || isHit(its) ? isOut : undecided));
}

interface Attackers {
  /** Places of those among the nodes. */
  readonly inside: readonly number[];
  /** Whether one outside is in, and whether one outside is undecided. */
  readonly isBeaten: boolean;
  readonly isDoubted: boolean;
}

function attackersOf({from, attackersAt, attackers}: Framework, nodes: readonly number[], labels: Uint8Array): Attackers[] {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return nodes.map((node) => {
    const all = Array.from(attackers.subarray(attackersAt[node], attackersAt[node + 1]), (k) => from[k]);
    const outside = all.filter((other) => !places.has(other)).map((other) => labels[other]);
    return {inside: [...new Set(all)].flatMap((other) => places.get(other) ?? []), isBeaten: outside.includes(isIn), isDoubted: outside.includes(undecided)};
  });
}

function argumentsOf(attackers: readonly Attackers[], kind: Asked["kind"]): Arguments {
  const size = attackers.length;
  const targets: number[][] = attackers.map(() => []);
  attackers.forEach(({inside}, place) => inside.forEach((attacker) => targets[attacker].push(place)));
  const able = everyBit(size);
  const beaten = bitsOf(size);
  attackers.forEach(({inside, isBeaten, isDoubted}, place) => {
    if (isBeaten || isDoubted || inside.includes(place)) able[place >>> 5] &= ~(1 << (place & 31));
    if (isBeaten) beaten[place >>> 5] |= 1 << (place & 31);
  });
  const answers = attackers.map(({inside}, place) => bitsOf(size, kind === "stable" ? [...inside, place] : inside));
  return {size, answers, targets: targets.map((some) => bitsOf(size, some)), able, beaten, decided: kind === "stable"};
}

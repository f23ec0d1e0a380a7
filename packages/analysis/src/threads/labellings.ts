import type {Framework} from "./framework.ts";
import {isIn, isOut, undecided} from "./grounded.ts";

export const semanticsNames = ["grounded", "complete", "preferred", "stable"] as const;
export type Semantics = (typeof semanticsNames)[number];

/** Work that may still be done: looks at a node. Shared by all parts of one question. */
export interface Budget {
  left: number;
}

export interface Labellings {
  /** One label a node, in the order of the nodes given. */
  readonly found: Uint8Array[];
  readonly complete: boolean;
}

/** What a node may still be, as bits. */
const mayIn = 1;
const mayOut = 2;
const mayUndecided = 4;

/**
 * All labellings of some nodes that fit the labels already given to those who attack them from outside: a node is in when
 * all its attackers are out, out when one is in, undecided otherwise (Caminada, On the issue of reinstatement, 2006).
 * Preferred are those whose accepted nodes are in no other's; stable those that leave nothing undecided.
 *
 * Backtracking over the node with the most attacks, in before out before undecided, each choice followed to all that it
 * forces. Once a preferred one is found, choices that can accept no node it does not accept are passed over.
 */
export function labellingsOf(framework: Framework, nodes: readonly number[], {labels, semantics, limit, budget}: Question): Labellings {
  const search = new Search(framework, nodes, {labels, semantics, limit, budget});
  const found = search.run();
  return {found: semantics === "preferred" ? largest(found) : found, complete: search.complete};
}

export interface Question {
  /** Labels of the nodes outside. */
  readonly labels: Uint8Array;
  readonly semantics: Exclude<Semantics, "grounded">;
  readonly limit: number;
  readonly budget: Budget;
}

interface Node {
  /** Places of attackers and targets among the nodes. */
  readonly attackers: number[];
  readonly targets: number[];
  readonly outsideIn: boolean;
  readonly outsideUndecided: boolean;
}

class Search {
  complete = true;
  readonly #nodes: readonly Node[];
  readonly #order: readonly number[];
  readonly #question: Question;
  readonly #may: Uint8Array;
  /** Undo: a node and what it could be before. */
  readonly #trail: [number, number][] = [];
  readonly #found: Uint8Array[] = [];
  readonly #waiting: number[] = [];
  readonly #isWaiting: Uint8Array;

  constructor(framework: Framework, nodes: readonly number[], question: Question) {
    this.#nodes = localNodes(framework, nodes, question.labels);
    this.#order = nodes.map((_, i) => i).sort((a, b) => this.#nodes[b].targets.length - this.#nodes[a].targets.length || a - b);
    this.#question = question;
    this.#may = new Uint8Array(nodes.length).fill(question.semantics === "stable" ? mayIn | mayOut : mayIn | mayOut | mayUndecided);
    this.#isWaiting = new Uint8Array(nodes.length);
  }

  run(): Uint8Array[] {
    for (let n = 0; n < this.#nodes.length; ++n) this.#wake(n);
    /** Choices made: where the trail stood, the node, and the labels still to be tried. */
    const choices: {mark: number; node: number; rest: number}[] = [];
    let fits = this.#settle();
    for (;;) {
      const node = fits && this.complete ? this.#open() : -1;
      if (fits && this.complete && node < 0) this.#keep();
      if (node >= 0) choices.push({mark: this.#trail.length, node, rest: this.#may[node]});
      let choice = choices.at(-1);
      while (choice?.rest === 0 || (choice && !this.complete)) {
        this.#undo(choice.mark);
        choices.pop();
        choice = choices.at(-1);
      }
      if (!choice) return this.#found;
      this.#undo(choice.mark);
      const label = choice.rest & -choice.rest;
      choice.rest &= ~label;
      this.#narrow(choice.node, label);
      fits = this.#settle() && !this.#hopeless();
    }
  }

  #open(): number {
    return this.#order.find((n) => (this.#may[n] & (this.#may[n] - 1)) !== 0) ?? -1;
  }

  #keep(): void {
    if (this.#found.length >= this.#question.limit) {
      this.complete = false;
      return;
    }
    this.#found.push(this.#may.map((may) => (may === mayIn ? isIn : may === mayOut ? isOut : undecided)));
  }

  /** For preferred: whether all that may still be in is in together in one already found. */
  #hopeless(): boolean {
    if (this.#question.semantics !== "preferred") return false;
    return this.#found.some((labels) => labels.every((label, n) => label === isIn || (this.#may[n] & mayIn) === 0));
  }

  #undo(mark: number): void {
    while (this.#trail.length > mark) {
      const [node, before] = this.#trail.pop()!;
      this.#may[node] = before;
    }
    while (this.#waiting.length > 0) this.#isWaiting[this.#waiting.pop()!] = 0;
  }

  #narrow(node: number, to: number): void {
    const narrowed = this.#may[node] & to;
    if (narrowed === this.#may[node]) return;
    this.#trail.push([node, this.#may[node]]);
    this.#may[node] = narrowed;
    this.#wake(node);
    for (const target of this.#nodes[node].targets) this.#wake(target);
  }

  #wake(node: number): void {
    if (this.#isWaiting[node]) return;
    this.#isWaiting[node] = 1;
    this.#waiting.push(node);
  }

  /** Follows what is known until nothing more is forced; false when a node can be nothing at all. */
  #settle(): boolean {
    for (let node = this.#waiting.pop(); node !== undefined; node = this.#waiting.pop()) {
      this.#isWaiting[node] = 0;
      if (--this.#question.budget.left < 0) this.complete = false;
      if (!this.complete) return false;
      this.#revise(node);
      if (this.#may[node] === 0) return false;
    }
    return true;
  }

  #revise(node: number): void {
    const {attackers, outsideIn, outsideUndecided} = this.#nodes[node];
    const may = this.#may;
    let [sure, canIn, canStay, canUndecided] = [outsideIn, outsideIn ? 2 : 0, outsideIn || outsideUndecided ? 2 : 0, outsideUndecided ? 2 : 0];
    let someStays = outsideIn || outsideUndecided;
    for (const attacker of attackers) {
      const its = may[attacker];
      if (its === mayIn) sure = true;
      if (its & mayIn) ++canIn;
      if (its & ~mayOut) ++canStay;
      if (its & mayUndecided) ++canUndecided;
      if ((its & mayOut) === 0) someStays = true;
    }
    let left = may[node];
    if (sure) left &= mayOut;
    if (canIn === 0) left &= ~mayOut;
    if (someStays) left &= ~mayIn;
    if (canStay === 0) left &= mayIn;
    if (canUndecided === 0) left &= ~mayUndecided;
    this.#narrow(node, left);
    if (left !== 0) this.#force(node, {sure, someStays, canIn, canStay, canUndecided});
  }

  /** What a node asks of its attackers. */
  #force(node: number, {sure, someStays, canIn, canStay, canUndecided}: Seen): void {
    const {attackers} = this.#nodes[node];
    const may = this.#may;
    const left = may[node];
    for (const attacker of attackers) {
      if (left === mayIn) this.#narrow(attacker, mayOut);
      else if ((left & mayOut) === 0) this.#narrow(attacker, ~mayIn);
      const its = may[attacker];
      if (left === mayOut && !sure && canIn === 1 && its & mayIn) this.#narrow(attacker, mayIn);
      if ((left & mayIn) === 0 && !someStays && canStay === 1 && its & ~mayOut) this.#narrow(attacker, ~mayOut);
      if (left === mayUndecided && canUndecided === 1 && its & mayUndecided) this.#narrow(attacker, mayUndecided);
    }
  }
}

interface Seen {
  readonly sure: boolean;
  readonly someStays: boolean;
  readonly canIn: number;
  readonly canStay: number;
  readonly canUndecided: number;
}

function localNodes({from, to, attackersAt, attackers, targetsAt, targets}: Framework, nodes: readonly number[], labels: Uint8Array): Node[] {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return nodes.map((node) => {
    const attacking = Array.from(attackers.subarray(attackersAt[node], attackersAt[node + 1]), (k) => from[k]);
    const attacked = Array.from(targets.subarray(targetsAt[node], targetsAt[node + 1]), (k) => to[k]);
    const inside = (list: readonly number[]) => [...new Set(list)].flatMap((other) => places.get(other) ?? []);
    const outside = attacking.filter((other) => !places.has(other)).map((other) => labels[other]);
    return {attackers: inside(attacking), targets: inside(attacked), outsideIn: outside.includes(isIn), outsideUndecided: outside.includes(undecided)};
  });
}

function largest(found: readonly Uint8Array[]): Uint8Array[] {
  const inside = (a: Uint8Array, b: Uint8Array) => a.every((label, n) => label !== isIn || b[n] === isIn);
  return found.filter((one, i) => !found.some((other, j) => i !== j && inside(one, other) && (!inside(other, one) || j < i)));
}

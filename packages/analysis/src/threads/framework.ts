import type {ArgumentMap, Link} from "./argument-map.ts";

/**
 * How support counts (Cayrol and Lagasquie-Schiex, Bipolarity in argumentation graphs, 2013): not at all; necessary: what
 * is supported needs its supporters; deductive: who accepts the supporter accepts the supported; evidential: what is
 * supported needs one of its supporters.
 */
export const supportReadings = ["none", "necessary", "deductive", "evidential"] as const;
export type SupportReading = (typeof supportReadings)[number];

/**
 * Arguments and attacks alone (Dung, 1995). The first `claims` nodes are the claims of the map in their order; the rest
 * stand for links that are themselves spoken of and for what support asks.
 *
 * Attack k leads from `from[k]` to `to[k]` and comes from link `link[k]` of the map. The attackers of a node are
 * `attackers[attackersAt[n]]` up to `attackers[attackersAt[n + 1]]`, as attacks; what it attacks likewise in `targets`.
 */
export interface Framework {
  readonly size: number;
  readonly claims: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly link: Int32Array;
  readonly attackersAt: Int32Array;
  readonly attackers: Int32Array;
  readonly targetsAt: Int32Array;
  readonly targets: Int32Array;
  /** Of each further node: 1 where it only says that another one is not in. */
  readonly denial: Uint8Array;
}

/**
 * A map as arguments and attacks.
 *
 * A link spoken of becomes a node that is in when its source is in and nothing that is in attacks it: source → not →
 * link → target, the flattening of attacks on attacks (Gabbay, Semantics for higher level attacks, 2009). An undercut of
 * a support takes away what the support asks.
 */
export function frameworkOf({claims, links}: Pick<ArgumentMap, "claims" | "links">, reading: SupportReading = "none"): Framework {
  const build = new Build(claims, links);
  for (const link of links) if (build.spokenOf(link)) build.reify(link);
  links.forEach((link, at) => build.add(link, at, reading));
  return build.framework();
}

class Build {
  readonly #claims: number;
  readonly #nodes = new Map<string, number>();
  readonly #spoken: ReadonlySet<string>;
  readonly #denial: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #link: number[] = [];
  /** What an attack on a link hits besides the link's own node: what its support asks. */
  readonly #asking = new Map<string, number>();
  readonly #lacking = new Map<number, number>();
  readonly #places: ReadonlyMap<string, number>;

  constructor(claims: ArgumentMap["claims"], links: readonly Link[]) {
    this.#claims = claims.length;
    claims.forEach(({id}, node) => this.#nodes.set(id, node));
    const ends = new Set(links.flatMap(({from, to}) => [from, to]));
    this.#spoken = new Set(links.flatMap(({id}) => (ends.has(id) ? [id] : [])));
    this.#places = new Map(links.map(({id}, at) => [id, at]));
  }

  spokenOf({id}: Link): boolean {
    return this.#spoken.has(id);
  }

  reify({id}: Link): void {
    this.#nodes.set(id, this.#node(0));
  }

  add(link: Link, at: number, reading: SupportReading): void {
    const source = this.#nodes.get(link.from) ?? 0;
    const own = this.#spoken.has(link.id) ? this.#nodes.get(link.id) : undefined;
    if (own !== undefined) this.#via(source, own, at);
    if (link.relation === "attacks" || link.relation === "undercuts") for (const target of this.#hit(link.to)) this.#attack(own ?? source, target, at);
    if (link.relation === "supports" && reading !== "none") this.#support(link, {at, source: own ?? source, claim: source}, reading);
  }

  framework(): Framework {
    const size = this.#claims + this.#denial.length;
    const [from, to, link] = [this.#from, this.#to, this.#link].map((list) => Int32Array.from(list));
    const [attackersAt, attackers] = grouped(size, to);
    const [targetsAt, targets] = grouped(size, from);
    const denial = new Uint8Array(size);
    denial.set(this.#denial, this.#claims);
    return {size, claims: this.#claims, from, to, link, attackersAt, attackers, targetsAt, targets, denial};
  }

  /** source → not → link */
  #via(source: number, own: number, at: number): void {
    const not = this.#node(1);
    this.#attack(source, not, at);
    this.#attack(not, own, at);
  }

  #support({id, to}: Link, {at, source, claim}: {at: number; source: number; claim: number}, reading: SupportReading): void {
    const target = this.#nodes.get(to) ?? 0;
    if (reading === "evidential") {
      this.#attack(source, this.#lackingAt(target, at), at);
      return;
    }
    const asks = this.#askingAt(id);
    const [needed, needing] = reading === "necessary" ? [claim, target] : [target, claim];
    this.#attack(needed, asks, at);
    this.#attack(asks, needing, at);
  }

  #askingAt(id: string): number {
    const node = this.#asking.get(id) ?? this.#node(1);
    this.#asking.set(id, node);
    return node;
  }

  #lackingAt(target: number, at: number): number {
    const known = this.#lacking.get(target);
    if (known !== undefined) return known;
    const node = this.#node(1);
    this.#lacking.set(target, node);
    this.#attack(node, target, at);
    return node;
  }

  #hit(id: string): number[] {
    const node = this.#nodes.get(id) ?? 0;
    return this.#places.has(id) ? [node, this.#askingAt(id)] : [node];
  }

  #node(denial: 0 | 1): number {
    this.#denial.push(denial);
    return this.#claims + this.#denial.length - 1;
  }

  #attack(from: number, to: number, link: number): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#link.push(link);
  }
}

/** Places of `keys` by value: those of value n are `places[at[n]]` up to `places[at[n + 1]]`, in order. */
function grouped(size: number, keys: Int32Array): [Int32Array, Int32Array] {
  const at = new Int32Array(size + 1);
  for (const key of keys) ++at[key + 1];
  for (let n = 0; n < size; ++n) at[n + 1] += at[n];
  const next = at.slice();
  const places = new Int32Array(keys.length);
  for (let k = 0; k < keys.length; ++k) places[next[keys[k]]++] = k;
  return [at, places];
}

/** Attacks alone, as places of arguments: the framework of an ICCMA file. */
export function attacksOnly(size: number, from: Int32Array, to: Int32Array): Framework {
  const [attackersAt, attackers] = grouped(size, to);
  const [targetsAt, targets] = grouped(size, from);
  return {size, claims: size, from, to, link: Int32Array.from(from, (_, k) => k), attackersAt, attackers, targetsAt, targets, denial: new Uint8Array(size)};
}

/** The same without the attacks of one link. */
export function withoutLink({size, claims, from, to, link, denial}: Framework, left: number): Framework {
  const kept = Int32Array.from(link.keys()).filter((k) => link[k] !== left);
  const [fewerFrom, fewerTo, links] = [from, to, link].map((list) => kept.map((k) => list[k]));
  const [attackersAt, attackers] = grouped(size, fewerTo);
  const [targetsAt, targets] = grouped(size, fewerFrom);
  return {size, claims, from: fewerFrom, to: fewerTo, link: links, attackersAt, attackers, targetsAt, targets, denial};
}

import {strongComponents, weakComponents} from "./components.ts";
import type {Framework} from "./framework.ts";
import {grounded, isIn, undecided} from "./grounded.ts";
import {labellingsOf, type Semantics} from "./labellings.ts";
import type {Budget} from "./solver.ts";
import {unsettled, verdictsIn, verdictsOn, type Verdicts} from "./verdicts.ts";

export interface ExtensionSettings {
  readonly semantics?: Semantics | undefined;
  /** List no more extensions than this. Default 1,000. */
  readonly limit?: number | undefined;
  /** Looks at a clause, as many for listing as for what each claim is in all of them. Default 100,000,000. */
  readonly effort?: number | undefined;
}

export interface Extensions {
  /** Labels of all nodes, one array an extension. */
  readonly labellings: readonly Uint8Array[];
  /** How many there are; where `complete` is false, at least so many. */
  readonly count: number;
  readonly complete: boolean;
  /** Whether all of `status` and `credulous` is settled: it can be where there are too many extensions to list. */
  readonly sure: boolean;
  /** In every extension in, in every one out, else undecided; or unsettled. Over all extensions, also those not listed. */
  readonly status: Uint8Array;
  /** 1 for nodes that some extension accepts, 0 for others; or unsettled. */
  readonly credulous: Uint8Array;
}

/**
 * Which arguments can be accepted together.
 *
 * What is grounded is settled first. What it leaves undecided falls into parts that do not touch, and each part into
 * strongly connected components, solved one after another as their attackers are known, which all these semantics allow
 * (Baroni, Giacomin and Guida, SCC-recursiveness, 2005). The parts are multiplied at the end. Where a part has too many
 * extensions to list, what holds in every one is asked without listing them.
 */
export function extensions(framework: Framework, {semantics = "grounded", limit = 1_000, effort = 100_000_000}: ExtensionSettings = {}): Extensions {
  const {labels} = grounded(framework);
  if (semantics === "grounded") return {labellings: [labels], count: 1, complete: true, sure: true, ...judged(labels, [])};
  const solving = {labels, semantics, limit, budget: {left: effort}};
  const listed = partsOf(framework, labels).map((components) => solved(framework, components, solving));
  if (listed.some(isWithout)) return none(labels.length);
  const judging = {labels, semantics, budget: {left: effort}};
  const parts = listed.map((part) => ({...part, verdicts: part.complete ? verdictsIn(part.found) : verdictsOn(framework, part.nodes, part.found, judging)}));
  if (parts.some(({verdicts}) => verdicts.exists === false)) return none(labels.length);
  const count = parts.reduce((product, {found, verdicts}) => product * (found.length || Number(verdicts.exists ?? 0)), 1);
  const {status, credulous} = parts.every(({verdicts}) => verdicts.exists) ? judged(labels, parts) : nothingSettled(labels.length);
  return {
    labellings: multiplied(labels, parts, limit),
    count: Math.min(count, Number.MAX_SAFE_INTEGER),
    complete: count <= limit && parts.every(({complete}) => complete),
    sure: !status.includes(unsettled) && !credulous.includes(unsettled),
    ...{status, credulous},
  };
}

/** A part's labellings: the nodes, and a label each. */
interface Listed {
  readonly nodes: readonly number[];
  readonly found: readonly Uint8Array[];
  readonly complete: boolean;
}

interface Part extends Listed {
  readonly verdicts: Verdicts;
}

/** The components of each part, attackers first. */
function partsOf(framework: Framework, labels: Uint8Array): number[][][] {
  const among = labels.map((label) => (label === undecided ? 1 : 0));
  const {part, count} = weakComponents(framework, among);
  const parts: number[][][] = Array.from({length: count}, () => []);
  for (const component of strongComponents(framework, among)) parts[part[component[0]]].push(component);
  return parts;
}

interface Solving {
  readonly labels: Uint8Array;
  readonly semantics: Exclude<Semantics, "grounded">;
  readonly limit: number;
  readonly budget: Budget;
}

/** Goes down the components, at each over its labellings in turn. */
function solved(framework: Framework, components: readonly (readonly number[])[], solving: Solving): Listed {
  const nodes = components.flat();
  const labels = solving.labels.slice();
  const found: Uint8Array[] = [];
  const levels: {readonly options: readonly Uint8Array[]; next: number}[] = [];
  let complete = true;
  const enter = (): void => {
    const {found: options, complete: all} = labellingsOf(framework, components[levels.length], {...solving, labels, limit: solving.limit + 1});
    complete &&= all;
    levels.push({options, next: 0});
  };
  enter();
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.next === level.options.length || found.length > solving.limit || solving.budget.left < 0) {
      if (level.next < level.options.length) complete = false;
      for (const node of components[levels.length - 1]) labels[node] = undecided;
      levels.pop();
      continue;
    }
    const chosen = level.options[level.next++];
    components[levels.length - 1].forEach((node, i) => (labels[node] = chosen[i]));
    if (levels.length < components.length) enter();
    else found.push(Uint8Array.from(nodes, (node) => labels[node]));
  }
  return {nodes, found: found.slice(0, solving.limit), complete: complete && found.length <= solving.limit};
}

/** Every way of taking a labelling of each part, the last part changing fastest, up to the limit. */
function multiplied(labels: Uint8Array, parts: readonly Part[], limit: number): Uint8Array[] {
  const total = parts.reduce((product, {found}) => product * found.length, 1);
  return Array.from({length: Math.min(total, limit)}, (_, nth) => combination(labels, parts, nth));
}

/** The nth way: its digits, the last part's lowest, say which labelling of each part. */
function combination(labels: Uint8Array, parts: readonly Part[], nth: number): Uint8Array {
  const copy = labels.slice();
  let rest = nth;
  for (let p = parts.length - 1; p >= 0; --p) {
    const {nodes, found} = parts[p];
    const chosen = found[rest % found.length];
    rest = Math.floor(rest / found.length);
    for (let i = 0; i < nodes.length; ++i) copy[nodes[i]] = chosen[i];
  }
  return copy;
}

/** Whether a part has no extension, so that there is none of the whole. */
function isWithout({found, complete}: Listed): boolean {
  return complete && found.length === 0;
}

function none(size: number): Extensions {
  return {labellings: [], count: 0, complete: true, sure: true, status: new Uint8Array(size), credulous: new Uint8Array(size)};
}

/** Where it is not known whether a part has an extension, nothing can be said of the others either. */
function nothingSettled(size: number): Pick<Extensions, "status" | "credulous"> {
  return {status: new Uint8Array(size).fill(unsettled), credulous: new Uint8Array(size).fill(unsettled)};
}

function judged(labels: Uint8Array, parts: readonly Pick<Part, "nodes" | "verdicts">[]): Pick<Extensions, "status" | "credulous"> {
  const status = labels.slice();
  const credulous = labels.map((label) => (label === isIn ? 1 : 0));
  for (const {nodes, verdicts} of parts) {
    nodes.forEach((node, place) => {
      status[node] = verdicts.status[place];
      credulous[node] = verdicts.credulous[place];
    });
  }
  return {status, credulous};
}

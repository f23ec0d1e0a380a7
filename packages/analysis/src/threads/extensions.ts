import {strongComponents, weakComponents} from "./components.ts";
import type {Framework} from "./framework.ts";
import {grounded, isIn, isOut, undecided} from "./grounded.ts";
import {labellingsOf, type Budget, type Semantics} from "./labellings.ts";

export interface ExtensionSettings {
  readonly semantics?: Semantics | undefined;
  /** List no more extensions than this. Default 1,000. */
  readonly limit?: number | undefined;
  /** Looks at a node. Default 5,000,000. */
  readonly effort?: number | undefined;
}

export interface Extensions {
  /** Labels of all nodes, one array an extension. */
  readonly labellings: readonly Uint8Array[];
  /** How many there are; where `complete` is false, at least so many. */
  readonly count: number;
  readonly complete: boolean;
  /** Whether `status` and `credulous` are sure: they can be where there are too many extensions to list. */
  readonly sure: boolean;
  /** In every extension in, in every one out, else undecided. Over all extensions, also those not listed. */
  readonly status: Uint8Array;
  /** 1 for nodes that some extension accepts. */
  readonly credulous: Uint8Array;
}

/**
 * Which arguments can be accepted together.
 *
 * What is grounded is settled first. What it leaves undecided falls into parts that do not touch, and each part into
 * strongly connected components, solved one after another as their attackers are known, which all these semantics allow
 * (Baroni, Giacomin and Guida, SCC-recursiveness, 2005). The parts are multiplied at the end, so what holds in every
 * extension is known even where there are too many to list.
 */
export function extensions(framework: Framework, {semantics = "grounded", limit = 1_000, effort = 5_000_000}: ExtensionSettings = {}): Extensions {
  const {labels} = grounded(framework);
  const ground = {labellings: [labels], count: 1, complete: true, sure: true, status: labels, credulous: labels.map((label) => (label === isIn ? 1 : 0))};
  if (semantics === "grounded") return ground;
  const parts = partsOf(framework, labels).map((components) => solved(framework, components, {labels, semantics, limit, budget: {left: effort}}));
  const count = parts.reduce((product, {found}) => product * found.length, 1);
  return {
    labellings: multiplied(labels, parts, limit),
    count: Math.min(count, Number.MAX_SAFE_INTEGER),
    complete: count <= limit && parts.every(({complete}) => complete),
    sure: parts.every(({complete}) => complete),
    ...(count === 0 ? {status: new Uint8Array(labels.length), credulous: new Uint8Array(labels.length)} : judged(labels, parts)),
  };
}

/** A part's labellings: the nodes, and a label each. */
interface Part {
  readonly nodes: readonly number[];
  readonly found: readonly Uint8Array[];
  readonly complete: boolean;
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
function solved(framework: Framework, components: readonly (readonly number[])[], solving: Solving): Part {
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
  if (!complete && found.length === 0) found.push(new Uint8Array(nodes.length));
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

function judged(labels: Uint8Array, parts: readonly Part[]): {status: Uint8Array; credulous: Uint8Array} {
  const status = labels.slice();
  const credulous = labels.map((label) => (label === isIn ? 1 : 0));
  for (const {nodes, found, complete} of parts) {
    nodes.forEach((node, i) => {
      const all = (label: number) => found.every((one) => one[i] === label);
      if (found.some((one) => one[i] === isIn)) credulous[node] = 1;
      status[node] = !complete ? undecided : all(isIn) ? isIn : all(isOut) ? isOut : undecided;
    });
  }
  return {status, credulous};
}

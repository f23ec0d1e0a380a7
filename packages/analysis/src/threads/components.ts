import type {Framework} from "./framework.ts";

/**
 * The strongly connected components among some nodes, each after all whose attacks reach it (Tarjan, Depth-first search
 * and linear graph algorithms, 1972, without recursion).
 */
export function strongComponents(framework: Framework, among: Uint8Array): number[][] {
  const {size, from, attackersAt, attackers} = framework;
  const [index, low] = [new Int32Array(size).fill(-1), new Int32Array(size)];
  const next = Int32Array.from({length: size}, (_, n) => attackersAt[n]);
  const onStack = new Uint8Array(size);
  const [stack, path]: [number[], number[]] = [[], []];
  const components: number[][] = [];
  let count = 0;
  const open = (n: number): void => {
    index[n] = low[n] = count++;
    stack.push(n);
    onStack[n] = 1;
    path.push(n);
  };
  const close = (n: number): void => {
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) low[above] = Math.min(low[above], low[n]);
    if (low[n] !== index[n]) return;
    const component = stack.splice(stack.lastIndexOf(n));
    for (const member of component) onStack[member] = 0;
    components.push(component.sort((a, b) => a - b));
  };
  for (let start = 0; start < size; ++start) {
    if (!among[start] || index[start] >= 0) continue;
    open(start);
    for (let n = path.at(-1); n !== undefined; n = path.at(-1)) {
      if (next[n] === attackersAt[n + 1]) close(n);
      else {
        const other = from[attackers[next[n]++]];
        if (!among[other]) continue;
        if (index[other] < 0) open(other);
        else if (onStack[other]) low[n] = Math.min(low[n], index[other]);
      }
    }
  }
  return components;
}

/** Numbers the parts of the graph among some nodes that no attack joins; −1 for the other nodes. */
export function weakComponents({size, from, to, attackersAt, attackers, targetsAt, targets}: Framework, among: Uint8Array): {part: Int32Array; count: number} {
  const part = new Int32Array(size).fill(-1);
  let count = 0;
  for (let start = 0; start < size; ++start) {
    if (!among[start] || part[start] >= 0) continue;
    const reached = [start];
    part[start] = count;
    const reach = (n: number): void => {
      if (!among[n] || part[n] >= 0) return;
      part[n] = count;
      reached.push(n);
    };
    for (let n = reached.pop(); n !== undefined; n = reached.pop()) {
      for (let k = attackersAt[n]; k < attackersAt[n + 1]; ++k) reach(from[attackers[k]]);
      for (let k = targetsAt[n]; k < targetsAt[n + 1]; ++k) reach(to[targets[k]]);
    }
    ++count;
  }
  return {part, count};
}

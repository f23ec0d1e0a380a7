/** Which group each node is in, by number. Groups are numbered from 0 in the order of their first node. */
export type Groups = Int32Array;

/** The same groups, numbered in the order of their first node. */
export function renumbered(groups: ArrayLike<number>): Groups {
  const numbers = new Map<number, number>();
  return Int32Array.from(groups, (group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}

/** How many groups there are; groups numbered from 0 without gaps. */
export function countOf(groups: ArrayLike<number>): number {
  let most = -1;
  for (let i = 0; i < groups.length; ++i) most = Math.max(most, groups[i]);
  return most + 1;
}

/** The nodes of each group, ascending. */
export function membersOf(groups: ArrayLike<number>): number[][] {
  const members: number[][] = Array.from({length: countOf(groups)}, () => []);
  for (let i = 0; i < groups.length; ++i) members[groups[i]].push(i);
  return members;
}

/** Two groups become one: ids of nodes from 0, ids of merged groups counted on from there, in the order of merging. */
export type Merge = readonly [a: number, b: number];

/** The groups left when merging stops at `k` of them, or at what the merges reach. */
export function cut(merges: readonly Merge[], order: number, k: number): Groups {
  const parents = new Int32Array(order + merges.length).fill(-1);
  for (let step = 0; step < Math.min(merges.length, order - k); ++step) for (const child of merges[step]) parents[child] = order + step;
  const rootOf = (id: number) => {
    while (parents[id] >= 0) id = parents[id];
    return id;
  };
  return renumbered(Array.from({length: order}, (_, node) => rootOf(node)));
}

import {agnes, type Cluster} from "ml-hclust";
import {cut, type Merge} from "../graph/groups.ts";
import {sizesOf, type Method} from "./method.ts";

/**
 * Groups that are nearest become one, step by step; how near two groups are is said by their nearest members (single),
 * the mean of all pairs (average), their furthest members (complete), or by what their union adds to the squared
 * distances within (ward; F. Murtagh and P. Legendre, "Ward's hierarchical agglomerative clustering method", Journal of
 * Classification 31 (2014), the variant Ward2 over plain distances). The library's.
 */
export function hierarchical(link: Link): Method {
  return ({graph: {order}, distances}, wish) => {
    if (order < 2) return [new Int32Array(order)];
    const merges = mergesOf(dendrogram(distances, order, link), order);
    return sizesOf(wish, order).map((k) => cut(merges, order, k));
  };
}

type Link = "single" | "average" | "complete" | "ward2";

function dendrogram(distances: Float64Array, order: number, link: Link): Cluster {
  const square = Array.from({length: order}, (_, i) => Array.from(distances.subarray(i * order, (i + 1) * order)));
  return agnes(square, {method: link, isDistanceMatrix: true});
}

/** The unions of a tree from the lowest, of equal ones the inner first. */
function mergesOf(tree: Cluster, order: number): Merge[] {
  const unions: Cluster[] = [];
  const collect = (cluster: Cluster): void => {
    cluster.children.forEach(collect);
    if (!cluster.isLeaf) unions.push(cluster);
  };
  collect(tree);
  unions.sort((a, b) => a.height - b.height);
  const ids = new Map(unions.map((union, step) => [union, order + step]));
  const idOf = (cluster: Cluster) => ids.get(cluster) ?? cluster.index;
  return unions.map(({children: [a, b]}) => [idOf(a), idOf(b)]);
}

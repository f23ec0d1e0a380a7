import {edgesOf, nodesOf, plain, type NetworkFile} from "../network-file.ts";

/**
 * A network for Pajek: vertices counted from 1 with quoted labels, then undirected edges with their values; two-mode
 * with the number of rows after that of all vertices. A double quote in a label becomes a single one. Values keep
 * their sign: many layouts take only positive ones.
 */
export function writeNet(file: NetworkFile): string {
  const {mode, rows} = file.slice;
  const nodes = nodesOf(file);
  return [
    `*Vertices ${nodes.length}${mode === "two" ? ` ${rows.length}` : ""}`,
    ...nodes.map(({label}, i) => `${i + 1} "${plain(label).replaceAll('"', "'")}"`),
    "*Edges",
    ...edgesOf(file).map(({from, to, value}) => `${from + 1} ${to + 1} ${value}`),
    "",
  ].join("\n");
}

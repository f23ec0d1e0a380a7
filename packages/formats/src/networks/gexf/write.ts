import {own, timestampOf} from "@standpoint/model";
import {attributeNames, edgesOf, nodesOf, rgbOf, signColours, xml, type FileEdge, type FileNode, type NetworkFile} from "../network-file.ts";

/**
 * Networks as GEXF 1.3: static for one slice, dynamic for several.
 *
 * In a dynamic file a slice holds from its middle to the second before the middle of the next, the last one to its
 * stop, so that overlapping windows still show one network at a time. Nodes and edges have a spell for each slice they
 * are in, edges their weight of that time under `weight`, and `sign` says agree, disagree, both or neutral. Names as
 * in GraphML. `files` are slices of one network, in order of time.
 */
export function writeGexf(files: readonly NetworkFile[]): string {
  const dynamic = files.length > 1;
  const spans = spansOf(files.map(({slice}) => slice));
  const {nodes, spells} = nodesOver(files);
  const attributes = attributeNames(nodes);
  const last = spans.at(-1);
  const range = dynamic && spans[0] && last ? ` timeformat="dateTime" timerepresentation="interval" start="${spans[0].start}" end="${last.end}"` : "";
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    "  <meta><creator>Standpoint</creator></meta>",
    `  <graph defaultedgetype="undirected" mode="${dynamic ? "dynamic" : "static"}"${range}>`,
    '    <attributes class="node" mode="static">',
    ...[["variable", "variable", "string"], ["frequency", "frequency", "integer"], ...attributes.map((name, i) => [`a${i}`, name, "string"])].map(
      ([id, title, type]) => `      <attribute id="${id}" title="${xml(title ?? "")}" type="${type}"/>`,
    ),
    "    </attributes>",
    `    <attributes class="edge" mode="${dynamic ? "dynamic" : "static"}">`,
    ...(dynamic ? ['      <attribute id="weight" title="Weight" type="double"/>'] : []),
    '      <attribute id="sign" title="sign" type="string"/>',
    "    </attributes>",
    "    <nodes>",
    ...nodes.map((node, i) => nodeElement(node, attributes, dynamic ? spellsElement(spells[i] ?? [], spans) : "")),
    "    </nodes>",
    "    <edges>",
    ...edgesOver(files, nodes).map((edge, i) => edgeElement(edge, i, {nodes, spans: dynamic ? spans : []})),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ].join("\n");
}

interface Span {
  readonly start: string;
  readonly end: string;
}

/** Slices that do not overlap are there from first to last; others each from its middle to that of the next. */
function spansOf(slices: readonly NetworkFile["slice"][]): Span[] {
  const isApart = slices.every((slice, i) => i === 0 || slices[i - 1]!.stop < slice.start);
  return slices.map(({start, mid, stop}, i) => {
    const next = slices[i + 1];
    if (isApart) return {start: momentOf(start), end: momentOf(stop)};
    return {start: momentOf(mid), end: momentOf(next ? Math.max(mid, next.mid - 1) : stop)};
  });
}

function momentOf(seconds: number): string {
  return Number.isFinite(seconds) ? timestampOf(Math.floor(seconds)) : "";
}

/** The nodes of all slices, in order of first appearance, and the slices each is in. */
function nodesOver(files: readonly NetworkFile[]): {nodes: FileNode[]; spells: number[][]} {
  const places = new Map<string, number>();
  const nodes: FileNode[] = [];
  const spells: number[][] = [];
  files.forEach((file, f) => {
    for (const node of nodesOf(file)) {
      const place = places.get(keyOf(node)) ?? nodes.push({...node, id: `n${nodes.length}`}) - 1;
      places.set(keyOf(node), place);
      (spells[place] ??= []).push(f);
    }
  });
  return {nodes, spells};
}

interface EdgeOver {
  readonly from: number;
  readonly to: number;
  /** By slice. */
  readonly values: ReadonlyMap<number, FileEdge>;
}

function edgesOver(files: readonly NetworkFile[], nodes: readonly FileNode[]): EdgeOver[] {
  const places = new Map(nodes.map((node, i) => [keyOf(node), i]));
  const edges = new Map<string, EdgeOver & {values: Map<number, FileEdge>}>();
  files.forEach((file, f) => {
    const here = nodesOf(file);
    for (const edge of edgesOf(file)) {
      const [from, to] = [edge.from, edge.to].map((end) => places.get(keyOf(here[end] ?? {side: "row", label: ""})) ?? 0) as [number, number];
      const found = edges.get(`${from} ${to}`) ?? {from, to, values: new Map<number, FileEdge>()};
      found.values.set(f, edge);
      edges.set(`${from} ${to}`, found);
    }
  });
  return [...edges.values()];
}

function keyOf({side, label}: Pick<FileNode, "side" | "label">): string {
  return `${side} ${label}`;
}

function nodeElement(node: FileNode, attributes: readonly string[], spells: string): string {
  const [r, g, b] = rgbOf(node.colour, node.side === "row" ? "#37424d" : "#7a5f96");
  const values = [
    attvalue("variable", node.kind ?? (node.side === "row" ? "actor" : "concept")),
    ...(node.frequency === undefined ? [] : [attvalue("frequency", String(node.frequency))]),
    ...attributes.flatMap((name, i) => {
      const value = own(node.attributes ?? {}, name);
      return value ? [attvalue(`a${i}`, value)] : [];
    }),
  ];
  return `      <node id="${node.id}" label="${xml(node.label)}"><attvalues>${values.join("")}</attvalues>${spells}<viz:color r="${r}" g="${g}" b="${b}"/></node>`;
}

function edgeElement({from, to, values}: EdgeOver, i: number, {nodes, spans}: {nodes: readonly FileNode[]; spans: readonly Span[]}): string {
  const [first] = values.values();
  const [r, g, b] = rgbOf(signColours[first?.sign ?? ""], "#9aa2aa");
  const timed = [...values].flatMap(([f, {value, sign}]) => [attvalue("weight", String(value), spans[f]), ...(sign ? [attvalue("sign", sign, spans[f])] : [])]);
  const attvalues = spans.length > 0 ? timed : first?.sign ? [attvalue("sign", first.sign)] : [];
  const spells = spans.length > 0 ? spellsElement([...values.keys()], spans) : "";
  return `      <edge id="e${i}" source="${nodes[from]?.id}" target="${nodes[to]?.id}" weight="${first?.value ?? 0}">${attvalues.length > 0 ? `<attvalues>${attvalues.join("")}</attvalues>` : ""}${spells}<viz:color r="${r}" g="${g}" b="${b}"/></edge>`;
}

function attvalue(key: string, value: string, span?: Span): string {
  return `<attvalue for="${key}" value="${xml(value)}"${span ? ` start="${span.start}" end="${span.end}"` : ""}/>`;
}

/** Slices that follow each other are one spell. */
function spellsElement(slices: readonly number[], spans: readonly Span[]): string {
  const runs: [number, number][] = [];
  for (const slice of slices) {
    const run = runs.at(-1);
    if (run && run[1] === slice - 1) run[1] = slice;
    else runs.push([slice, slice]);
  }
  return `<spells>${runs.map(([first, last]) => `<spell start="${spans[first]?.start}" end="${spans[last]?.end}"/>`).join("")}</spells>`;
}

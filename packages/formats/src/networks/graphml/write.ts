import {own} from "@standpoint/model";
import {attributeNames, edgesOf, nodesOf, rgbOf, signColours, xml, type FileEdge, type FileNode, type NetworkFile} from "../network-file.ts";

/**
 * A network as GraphML that visone and Gephi open.
 *
 * The keys are those that DNA writes for visone (`name`, `variable`, `frequency`, attributes, `weight`, and the shapes
 * and lines of yFiles), with `label`, `r`, `g`, `b` for Gephi and `sign` (agree, disagree, both, neutral) besides, as
 * few programs lay out negative weights. Actors are ellipses, concepts round rectangles, on a circle. Line breaks in
 * names become spaces and control characters, which XML cannot hold, are left out. An attribute named like one of
 * these keys has a `_` after it.
 */
export function writeGraphml(file: NetworkFile): string {
  const nodes = nodesOf(file);
  const attributes = attributeNames(nodes);
  const edges = edgesOf(file);
  const {mode, rows, columns} = file.slice;
  const possible = mode === "one" ? (rows.length * (rows.length - 1)) / 2 : rows.length * columns.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:visone="http://visone.info/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...keys(attributes),
    `  <graph edgedefault="undirected" id="standpoint" parse.edges="${possible}" parse.nodes="${nodes.length}" parse.order="free">`,
    '    <data key="prop"><visone:labelAttribute edgeLabel="weight" nodeLabel="name"/></data>',
    ...nodes.map((node, i) => nodeElement(node, i, {attributes, size: nodes.length})),
    ...edges.map((edge) => edgeElement(edge, nodes)),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

const nodeKeys = [
  ["id", "int"],
  ["name", "string"],
  ["label", "string"],
  ["variable", "string"],
  ["frequency", "int"],
  ["r", "int"],
  ["g", "int"],
  ["b", "int"],
] as const;
const edgeKeys = [
  ["weight", "double"],
  ["sign", "string"],
] as const;

function keys(attributes: readonly string[]): string[] {
  const key = (id: string, side: string, {name, type}: {name: string; type: string}) =>
    `  <key id="${id}" for="${side}" attr.name="${xml(name)}" attr.type="${type}"/>`;
  const taken = new Set<string>(nodeKeys.map(([name]) => name));
  return [
    '  <key id="d0" for="node" yfiles.type="nodegraphics"/>',
    '  <key id="e0" for="edge" yfiles.type="edgegraphics"/>',
    '  <key id="prop" for="graph" visone.type="properties"/>',
    ...nodeKeys.map(([name, type]) => key(name, "node", {name, type})),
    ...attributes.map((name, i) => key(`a${i}`, "node", {name: taken.has(name) ? `${name}_` : name, type: "string"})),
    ...edgeKeys.map(([name, type]) => key(name, "edge", {name, type})),
  ];
}

function nodeElement(node: FileNode, i: number, {attributes, size}: {attributes: readonly string[]; size: number}): string {
  const [r, g, b] = rgbOf(node.colour, node.side === "row" ? "#37424d" : "#7a5f96");
  const data = (key: string, value: string | number) => `<data key="${key}">${typeof value === "number" ? value : xml(value)}</data>`;
  return [
    `    <node id="${node.id}">`,
    data("id", i),
    data("name", node.label),
    data("label", node.label),
    data("variable", node.kind ?? (node.side === "row" ? "actor" : "concept")),
    ...(node.frequency === undefined ? [] : [data("frequency", node.frequency)]),
    data("r", r) + data("g", g) + data("b", b),
    ...attributes.map((name, a) => data(`a${a}`, own(node.attributes ?? {}, name) ?? "")),
    shape(node, i, size),
    "</node>",
  ].join("");
}

function shape({label, side, colour}: FileNode, i: number, size: number): string {
  const fill = hex(rgbOf(colour, side === "row" ? "#37424d" : "#7a5f96"));
  const turn = (2 * Math.PI * i) / Math.max(1, size);
  const [x, y] = [(400 + 300 * Math.sin(turn)).toFixed(1), (300 - 250 * Math.cos(turn)).toFixed(1)];
  const form = side === "row" ? "ellipse" : "roundrectangle";
  return `<data key="d0"><visone:shapeNode><y:ShapeNode><y:Geometry height="20.0" width="20.0" x="${x}" y="${y}"/><y:Fill color="${fill}" transparent="false"/><y:BorderStyle color="#000000" type="line" width="1.0"/><y:NodeLabel>${xml(label)}</y:NodeLabel><y:Shape type="${form}"/></y:ShapeNode></visone:shapeNode></data>`;
}

function edgeElement({from, to, value, sign}: FileEdge, nodes: readonly FileNode[]): string {
  const line = `<data key="e0"><visone:polyLineEdge><y:PolyLineEdge><y:LineStyle color="${signColours[sign]}" type="${sign === "disagree" ? "dashed" : "line"}" width="2.0"/></y:PolyLineEdge></visone:polyLineEdge></data>`;
  return `    <edge source="${nodes[from]?.id}" target="${nodes[to]?.id}"><data key="weight">${value}</data>${sign ? `<data key="sign">${sign}</data>` : ""}${line}</edge>`;
}

function hex(rgb: readonly number[]): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

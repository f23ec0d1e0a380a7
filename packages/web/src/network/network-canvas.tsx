import {useComputedColorScheme} from "@mantine/core";
import {useEffect, useRef, useState} from "react";
import Sigma from "sigma";
import {NodeCircleProgram} from "sigma/rendering";
import type {DrawingColours, DrawnGraph, EdgeLook, NodeLook} from "./drawing.ts";
import {drawHulls} from "./hull-layer.ts";
import type {Places} from "./places.ts";
import {nameDrawing, signDrawing} from "./node-label.ts";
import type {Circle} from "./node-label.ts";
import {SquareProgram} from "./square-program.ts";
import {TieProgram} from "./tie-program.ts";

export interface NetworkCanvasProps {
  readonly draw: (colours: DrawingColours) => DrawnGraph;
  readonly places: Places;
  /** What a screen reader says of the picture. */
  readonly label: string;
  readonly chosen: {readonly one: string | undefined; readonly other: string | undefined};
  readonly onPick: (one: string, other: string) => void;
  /** An actor or a concept was picked. */
  readonly onName: (name: string, side: NodeLook["side"]) => void;
  /** The cluster of each actor, counted from 0. */
  readonly groups: Readonly<Record<string, number>> | undefined;
}

/** Shows a network; says which tie was picked. The table beside it holds the same ties for keyboard and screen reader. */
export function NetworkCanvas({draw, places, label, chosen, onPick, onName, groups}: NetworkCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const sigma = useRef<Sigma<NodeLook, EdgeLook> | null>(null);
  const hovered = useRef<string | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const pickName = useRef(onName);
  pickName.current = onName;
  const outlined = useRef(groups);
  outlined.current = groups;
  const chosenTie = useRef(chosen);
  chosenTie.current = chosen;
  const [impossible, setImpossible] = useState(false);
  useEffect(() => {
    if (holder.current === null) return;
    const colours = coloursOf(holder.current);
    const made = sigmaOn(holder.current, draw(colours), {colours, hovered, chosen: chosenTie});
    if (made === null) {
      setImpossible(true);
      return;
    }
    sigma.current = made;
    made.on("clickEdge", ({edge}) => {
      const {one, other} = made.getGraph().getEdgeAttributes(edge);
      pick.current(one, other);
    });
    made.on("clickNode", ({node}) => {
      const {side} = made.getGraph().getNodeAttributes(node);
      pickName.current(side === "column" ? node.slice(1) : node, side);
    });
    drawHulls(made, colours, outlined);
    return () => {
      sigma.current = null;
      made.kill();
    };
  }, [scheme]);
  useEffect(() => {
    if (sigma.current === null || holder.current === null) return;
    sigma.current.setGraph(draw(coloursOf(holder.current)));
    sigma.current.setCustomBBox(boxOf(places));
    sigma.current.refresh();
  }, [draw, places, scheme, groups]);
  useEffect(() => void sigma.current?.refresh({skipIndexation: true}), [chosen.one, chosen.other]);
  if (impossible) return <p className="network-flat">This browser draws no WebGL, so the picture is left out; the ties stand in the table.</p>;
  return <div className="network-canvas" ref={holder} role="img" aria-label={label} />;
}

interface Looking {
  readonly colours: DrawingColours;
  readonly hovered: {current: string | null};
  readonly chosen: {readonly current: NetworkCanvasProps["chosen"]};
}

function sigmaOn(holder: HTMLElement, graph: DrawnGraph, {colours, hovered, chosen}: Looking): Sigma<NodeLook, EdgeLook> | null {
  if (!drawsWebgl()) return null;
  const names = nameDrawing(colours);
  const sigma: Sigma<NodeLook, EdgeLook> = new Sigma<NodeLook, EdgeLook>(graph, holder, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    nodeProgramClasses: {row: NodeCircleProgram, column: SquareProgram},
    edgeProgramClasses: {tie: TieProgram},
    defaultEdgeType: "tie",
    zIndex: true,
    labelFont: "Source Sans 3",
    labelSize: 13,
    labelDensity: 1.4,
    labelGridCellSize: 70,
    labelRenderedSizeThreshold: 5,
    labelColor: {color: colours.ink},
    minEdgeThickness: 0.6,
    stagePadding: 60,
    defaultDrawNodeLabel: names.draw,
    defaultDrawEdgeLabel: signDrawing(colours),
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (node, look) => {
      if (hovered.current === null) return look;
      const near = node === hovered.current || sigma.getGraph().areNeighbors(node, hovered.current);
      return near ? {...look, forceLabel: true, zIndex: 2} : {...look, color: faded(colours), label: "", zIndex: 0};
    },
    edgeReducer: (edge, look) => {
      const picked = look.one === chosen.current.one && look.other === chosen.current.other;
      if (picked) return {...look, size: look.size + 3, zIndex: 3};
      if (hovered.current === null) return look;
      return sigma.getGraph().hasExtremity(edge, hovered.current) ? {...look, zIndex: 2} : {...look, hidden: true};
    },
  });
  sigma.on("beforeRender", () => names.begin(circlesOf(sigma)));
  sigma.on("enterNode", ({node}) => hover(node));
  sigma.on("leaveNode", () => hover(null));
  sigma.on("enterNode", () => (holder.style.cursor = "pointer"));
  sigma.on("leaveNode", () => (holder.style.cursor = ""));
  sigma.on("enterEdge", () => (holder.style.cursor = "pointer"));
  sigma.on("leaveEdge", () => (holder.style.cursor = ""));
  const hover = (node: string | null) => {
    hovered.current = node;
    sigma.refresh({skipIndexation: true});
  };
  return sigma;
}

function circlesOf(sigma: Sigma<NodeLook, EdgeLook>): readonly Circle[] {
  return sigma.getGraph().mapNodes((_, {x, y, size}) => ({...sigma.graphToViewport({x, y}), size: sigma.scaleSize(size)}));
}

function drawsWebgl(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function faded({unknown}: DrawingColours): string {
  return `${unknown}33`;
}

/** The whole network's frame, so that nodes keep their place from slice to slice. */
function boxOf(places: Places): {x: [number, number]; y: [number, number]} | null {
  const all = Object.values(places);
  if (all.length < 2) return null;
  const range = (axis: 0 | 1): [number, number] => [Math.min(...all.map((one) => one[axis])), Math.max(...all.map((one) => one[axis]))];
  return {x: range(0), y: range(1)};
}

function coloursOf(element: HTMLElement): DrawingColours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    actor: read("--actor"),
    concept: read("--concept"),
    agree: read("--agree"),
    disagree: read("--disagree"),
    neutral: read("--neutral"),
    unknown: read("--unknown"),
    ink: read("--ink-text"),
    paper: read("--paper"),
    groups: [1, 2, 3, 4, 5, 6].map((group) => read(`--group${String(group)}`)),
  };
}

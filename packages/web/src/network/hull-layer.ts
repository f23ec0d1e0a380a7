import {groupDash, groupLetter, hullOf, outlineReach} from "@standpoint/draw";
import type {HullPoint} from "@standpoint/draw";
import type Sigma from "sigma";
import type {DrawingColours, EdgeLook, NodeLook} from "./drawing.ts";

interface Outlined {
  readonly current: Readonly<Record<string, number>> | undefined;
}

/** Outlines the clusters behind the ties, each with its colour, its dash and its letter; follows every move of the camera. */
export function drawHulls(sigma: Sigma<NodeLook, EdgeLook>, colours: DrawingColours, outlined: Outlined): void {
  const canvas = sigma.createCanvas("hulls", {beforeLayer: "edges"});
  const context = canvas.getContext("2d");
  if (context === null) return;
  sigma.on("afterRender", () => {
    const scale = fitted(canvas, sigma);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    for (const [group, circles] of membersOf(sigma, outlined.current ?? {})) if (circles.length > 1) outline(context, {group, circles, colours});
  });
}

/** As large as the picture; device pixels for one of the page's. */
function fitted(canvas: HTMLCanvasElement, sigma: Sigma<NodeLook, EdgeLook>): number {
  const {width, height} = sigma.getDimensions();
  const scale = window.devicePixelRatio;
  const [wide, tall] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== wide || canvas.height !== tall) {
    canvas.width = wide;
    canvas.height = tall;
    canvas.style.width = `${String(width)}px`;
    canvas.style.height = `${String(height)}px`;
  }
  return scale;
}

interface Circle extends HullPoint {
  readonly size: number;
}

function membersOf(sigma: Sigma<NodeLook, EdgeLook>, groups: Readonly<Record<string, number>>): ReadonlyMap<number, readonly Circle[]> {
  const members = new Map<number, Circle[]>();
  sigma.getGraph().forEachNode((node, {x, y, size, side}) => {
    const group = side === "row" ? groups[node] : undefined;
    if (group === undefined) return;
    const circle = {...sigma.graphToViewport({x, y}), size: sigma.scaleSize(size)};
    members.set(group, [...(members.get(group) ?? []), circle]);
  });
  return members;
}

interface Outline {
  readonly group: number;
  readonly circles: readonly Circle[];
  readonly colours: DrawingColours;
}

function outline(context: CanvasRenderingContext2D, {group, circles, colours}: Outline): void {
  const corners = hullOf(circles, outlineReach(circles.map(({size}) => size)));
  const colour = colours.groups[group % colours.groups.length] ?? colours.unknown;
  context.beginPath();
  for (const {x, y} of corners) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = `${colour}1a`;
  context.fill();
  context.setLineDash([...groupDash(group)]);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
  context.setLineDash([]);
  const top = corners.reduce((highest, corner) => (corner.y < highest.y ? corner : highest));
  writeLetter(context, groupLetter(group), {x: top.x, y: Math.max(16, top.y - 5), colour, paper: colours.paper});
}

function writeLetter(
  context: CanvasRenderingContext2D,
  text: string,
  {x, y, colour, paper}: HullPoint & {readonly colour: string; readonly paper: string},
): void {
  context.font = '700 15px "Source Sans 3", sans-serif';
  context.textAlign = "center";
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
  context.textAlign = "start";
}

import type {NodeLabelDrawingFunction} from "sigma/rendering";
import type {DrawingColours, EdgeLook, NodeLook} from "./drawing.ts";

/** Names upright for rows, in slanted serif for the columns of a two-mode network; a rim of paper keeps them legible over ties. */
export function drawName({ink, quiet, paper}: DrawingColours): NodeLabelDrawingFunction<NodeLook, EdgeLook> {
  return (context, {x, y, size, label, side}) => {
    if (typeof label !== "string" || label === "") return;
    const words = label.length > 44 ? `${label.slice(0, 42)}…` : label;
    context.font = side === "column" ? 'italic 400 13px "Source Serif 4", serif' : '600 13px "Source Sans 3", sans-serif';
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = paper;
    context.strokeText(words, x + size + 4, y + 4);
    context.fillStyle = side === "column" ? quiet : ink;
    context.fillText(words, x + size + 4, y + 4);
  };
}

/** The label is forced for a node under the pointer; no box around it. */
export const drawNothing: NodeLabelDrawingFunction<NodeLook, EdgeLook> = () => undefined;

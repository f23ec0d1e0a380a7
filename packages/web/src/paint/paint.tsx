import type {About, Mark, Paint as Colour, Picture} from "@standpoint/draw";
import {memo} from "react";
import type {KeyboardEvent} from "react";
import "./paint.css";

export interface PaintProps {
  readonly picture: Picture;
  /** What a screen reader says of the whole. */
  readonly label: string;
  /** 1 is the size the picture was made for. */
  readonly zoom?: number;
  readonly onPick: (about: About) => void;
}

/** Paints the marks of a picture as a file would have them; each mark that is about something can be picked, by key too. */
export const Paint = memo(function Painted({picture: {width, height, marks}, label, zoom = 1, onPick}: PaintProps) {
  return (
    <svg className="paint" width={width * zoom} height={height * zoom} viewBox={`0 0 ${String(width)} ${String(height)}`} role="group" aria-label={label}>
      {marks.map((mark, place) => (
        <Painting key={place} mark={mark} onPick={onPick} />
      ))}
    </svg>
  );
});

interface PaintingProps {
  readonly mark: Mark;
  readonly onPick: (about: About) => void;
}

function Painting({mark, onPick}: PaintingProps) {
  const {about, title, twin = false} = mark;
  const shape = <Shape mark={mark} />;
  if (about === undefined) return shape;
  const reachable = !twin && (mark.mark !== "text" || about.kind === "actor");
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPick(about);
  };
  return (
    <g
      className="paint-mark"
      {...(reachable && {role: "button", tabIndex: 0, "aria-label": title ?? labelOf(about), onKeyDown: keys})}
      onClick={() => onPick(about)}
    >
      {title !== undefined && <title>{title}</title>}
      {shape}
    </g>
  );
}

function labelOf(about: About): string {
  return "label" in about ? about.label : "Open the passages";
}

function Shape({mark}: {readonly mark: Mark}) {
  const common = {
    fill: colourOf(mark.fill ?? (mark.mark === "text" ? "ink" : "none")),
    stroke: colourOf(mark.stroke ?? "none"),
    strokeWidth: mark.strokeWidth ?? 1,
    opacity: mark.opacity,
    // Words that open nothing do not stand in the way of the mark below them.
    ...(mark.mark === "text" && mark.about === undefined && {pointerEvents: "none" as const}),
  };
  switch (mark.mark) {
    case "circle":
      return <circle cx={mark.x} cy={mark.y} r={mark.r} {...common} />;
    case "rect":
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} rx={mark.radius} {...common} />;
    case "path":
      return <path d={mark.d} strokeDasharray={mark.dash?.join(" ")} {...common} />;
    case "text": {
      const halo = mark.halo ? {stroke: "var(--paper)", strokeWidth: 3, strokeLinejoin: "round" as const, paintOrder: "stroke"} : {stroke: "none"};
      const turn = mark.rotate ? {transform: `rotate(${String(mark.rotate)} ${String(mark.x)} ${String(mark.y)})`} : {};
      return (
        <text x={mark.x} y={mark.y} fontSize={mark.size} textAnchor={mark.anchor ?? "start"} fontWeight={mark.weight ?? 400} {...turn} {...common} {...halo}>
          {mark.text}
        </text>
      );
    }
  }
}

const variables: Readonly<Record<string, string>> = {paper: "--paper", ink: "--ink-text", muted: "--quiet", line: "--rule"};

/** The page's own colours, so that a picture follows light and dark. */
function colourOf(colour: Colour): string {
  if (colour === "none" || colour.startsWith("#")) return colour;
  return `var(${variables[colour] ?? `--${colour}`})`;
}

import type {MarkedStatement} from "./marked.ts";

/**
 * The background of a piece: a tint a type, a line a stance beneath it.
 *
 * Own words have a whole line, reported ones a broken one; the first statement's line is the lowest.
 */
export function lookOf(layers: readonly Pick<MarkedStatement, "colour" | "saying">[]): string {
  const stances = layers.filter(({saying}) => saying.stance !== null).slice(0, 3);
  const lines = stances.map(
    ({saying}, lane) => `${lineOf(`var(--${colourWord(saying.stance)})`, saying.own)} 0 calc(100% - ${String(lane * 3)}px) / 100% 2px no-repeat`,
  );
  const colours = [...new Set(layers.map(({colour}) => colour))];
  const tints = colours.slice(0, -1).map((colour) => `linear-gradient(${tint(colour)}, ${tint(colour)})`);
  // The lowest tint as a plain colour: a gradient costs a painter as much as ten of these.
  return `background:${[...lines, ...tints, tint(colours.at(-1) ?? "transparent")].join(",")}`;
}

function lineOf(colour: string, own: boolean): string {
  return own ? `linear-gradient(${colour},${colour})` : `repeating-linear-gradient(90deg,${colour} 0 3px,transparent 3px 6px)`;
}

function tint(colour: string): string {
  return `color-mix(in srgb, ${colour} var(--tint), transparent)`;
}

function colourWord(stance: MarkedStatement["saying"]["stance"]): string {
  return stance === "agree" || stance === "disagree" ? stance : "neutral";
}

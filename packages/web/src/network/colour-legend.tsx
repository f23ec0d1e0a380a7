import {others} from "./attribute-look.ts";
import type {LegendLine} from "./attribute-look.ts";

export interface ColourLegendProps {
  /** The attribute. */
  readonly name: string;
  readonly lines: readonly LegendLine[];
}

/** Which colour stands for which value of an attribute. */
export function ColourLegend({name, lines}: ColourLegendProps) {
  if (lines.length === 0) return null;
  return (
    <ul className="network-legend" aria-label={`Colours of ${name}`}>
      {lines.map((line) => (
        <li key={`${line.words} ${String(line.hue)}`}>
          <span className="network-swatch" style={{background: paintOf(line)}} aria-hidden />
          {line.words}
        </li>
      ))}
    </ul>
  );
}

function paintOf({hue = others, shade}: LegendLine): string {
  if (shade !== undefined) return `color-mix(in srgb, var(--actor) ${String(Math.round(100 * shade))}%, var(--unknown))`;
  return hue === others ? "var(--unknown)" : `var(--group${String(hue + 1)})`;
}

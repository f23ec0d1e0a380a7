import type {Mark} from "./marks.ts";
import {palettes, type Paint, type Palette} from "./palette.ts";

export interface SvgOptions {
  readonly width: number;
  readonly height: number;
  /** Default "light". */
  readonly theme?: "light" | "dark" | undefined;
  /** What the picture shows, for screen readers and file managers. */
  readonly title?: string | undefined;
}

/**
 * Marks as an SVG 1.1 file.
 *
 * Labels are escaped, control characters left out, line breaks made spaces and broken surrogates replaced by U+FFFD;
 * which way a text runs is left to the renderer.
 */
export function svg(marks: readonly Mark[], {width, height, theme = "light", title = ""}: SvgOptions): string {
  const palette = palettes[theme];
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-label="${escaped(title)}" font-family="'Source Sans 3', 'Source Sans Pro', sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${w}" height="${h}" fill="${palette.paper}"/>`,
    ...marks.map((mark) => element(mark, palette)),
    "</svg>\n",
  ].join("\n");
}

/** Text that may stand in XML, in an element or an attribute. */
export function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

const entities: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"};

function element(mark: Mark, palette: Palette): string {
  const title = mark.title ? `<title>${escaped(mark.title)}</title>` : "";
  switch (mark.mark) {
    case "circle":
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.r}"${paints(mark, palette)}>${title}</circle>`;
    case "rect":
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"${mark.radius ? ` rx="${mark.radius}"` : ""}${paints(mark, palette)}>${title}</rect>`;
    case "path":
      return `<path d="${mark.d}"${mark.dash ? ` stroke-dasharray="${mark.dash.join(" ")}"` : ""}${paints(mark, palette)}>${title}</path>`;
    case "text":
      return textElement(mark, palette, title);
  }
}

function textElement(mark: Mark & {mark: "text"}, palette: Palette, title: string): string {
  const {x, y, size, anchor = "start", weight = 400, rotate, halo} = mark;
  const turn = rotate ? ` transform="rotate(${rotate} ${x} ${y})"` : "";
  const around = halo ? ` stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : "";
  const fill = paintOf(mark.fill ?? "ink", palette);
  const attributes = `x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"${weight === 400 ? "" : ` font-weight="${weight}"`} fill="${fill}"${around}${turn}`;
  return `<text ${attributes}>${title}${escaped(mark.text)}</text>`;
}

function paints(mark: Mark, palette: Palette): string {
  const stroke = mark.stroke ? ` stroke="${paintOf(mark.stroke, palette)}" stroke-width="${mark.strokeWidth ?? 1}"` : "";
  const opacity = mark.opacity === undefined ? "" : ` opacity="${mark.opacity}"`;
  return ` fill="${paintOf(mark.fill ?? "none", palette)}"${stroke}${opacity}`;
}

const colour = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** A colour that is none is painted as ink. */
function paintOf(paint: Paint, palette: Palette): string {
  if (paint === "none") return "none";
  if (paint in palette) return palette[paint as keyof Palette];
  return colour.test(paint) ? paint : palette.ink;
}

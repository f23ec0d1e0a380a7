import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {Resvg} from "@resvg/resvg-js";
import {Invalid} from "@standpoint/model";

export interface PngOptions {
  /** Pixels of the file to one of the picture. Default 2. */
  readonly scale?: number | undefined;
}

/** The longest side a file may have, in pixels: viewers give up beyond. */
const longestSide = 16_384;

/**
 * An SVG file as PNG bytes, the same on every machine: text is set in the shipped fonts (Source Sans 3; Noto for
 * Arabic, Hebrew and emoji) and in nothing the machine has. Letters they lack, as Chinese, stay empty; the SVG has
 * them. Throws Invalid for a picture that is no SVG or too large.
 */
export function png(svg: string, {scale = 2}: PngOptions = {}): Uint8Array {
  const image = parsed(svg, scale);
  const side = Math.max(image.width, image.height) * scale;
  if (side > longestSide)
    throw new Invalid(`a PNG of ${Math.round(side)} pixels is more than ${longestSide} a side: take a scale under ${(longestSide * scale) / side}, or SVG`);
  return image.render().asPng();
}

function parsed(svg: string, scale: number): Resvg {
  try {
    return new Resvg(svg, {fitTo: {mode: "zoom", value: scale}, font: {fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: "Source Sans 3"}});
  } catch (cause) {
    throw new Invalid(`this is not an SVG picture: ${cause instanceof Error ? cause.message : String(cause)}`, {cause});
  }
}

const {resolve} = createRequire(import.meta.url);
const font = (family: string, file: string) => join(dirname(resolve(`@expo-google-fonts/${family}/package.json`)), file);

/** All under the SIL Open Font License 1.1. */
const fonts = [
  font("source-sans-3", "400Regular/SourceSans3_400Regular.ttf"),
  font("source-sans-3", "600SemiBold/SourceSans3_600SemiBold.ttf"),
  font("noto-sans-arabic", "400Regular/NotoSansArabic_400Regular.ttf"),
  font("noto-sans-hebrew", "400Regular/NotoSansHebrew_400Regular.ttf"),
  font("noto-emoji", "400Regular/NotoEmoji_400Regular.ttf"),
];

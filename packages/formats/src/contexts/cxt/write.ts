import type {CrossTable} from "./read.ts";

/** A Burmeister file. Line breaks in names become spaces. */
export function writeCxt({objects, attributes, cells}: CrossTable): string {
  const plain = (name: string) => name.replace(/\s+/g, " ").trim();
  const rows = objects.map((_, g) =>
    Array.from(cells.subarray(g * attributes.length, (g + 1) * attributes.length), (cell) => (cell > 0 ? "X" : cell < 0 ? "?" : ".")).join(""),
  );
  return `${["B", "", objects.length, attributes.length, "", ...objects.map(plain), ...attributes.map(plain), ...rows].join("\n")}\n`;
}

import {basename} from "node:path";
import {Invalid} from "@standpoint/model";

export const ending = ".standpoint";
/** Bytes that a disk takes as a name, less those of the ending and of the journal that SQLite puts beside it. */
const longest = 255 - ending.length - "-journal".length;

/** The name of a project's file without its ending. */
export function nameOfFile(path: string): string {
  return basename(path).replace(/\.standpoint$/i, "");
}

/** The file of a project by that name: a plain name, never a path. Throws Invalid. */
export function fileNamed(name: string): string {
  const plain = name.trim().replace(/\.standpoint$/i, "");
  if (plain === "") throw new Invalid("The new project has no name: give it one, such as “strike of 1912”.");
  if (Buffer.byteLength(plain) > longest)
    throw new Invalid(`“${plain.slice(0, 40)}…” is too long for the name of a file: shorten it, to about 70 letters in a script of wide ones.`);
  if (plain.length > 80 || plain.startsWith(".") || /[\p{Cc}<>:"/\\|?*]/u.test(plain) || basename(plain) !== plain)
    throw new Invalid(`“${plain.slice(0, 80)}” cannot be the name of a file: take up to 80 letters, digits, spaces and hyphens.`);
  return plain + ending;
}

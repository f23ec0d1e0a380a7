import {isFault} from "@standpoint/model";
import {formatOf} from "./format-of.ts";
import {openZip, TooLarge, zipLimits, type Zip, type ZipEntry, type ZipLimits} from "./zip.ts";

/** A file out of an archive, or why it is not taken. `name` is a bare file name, unique in the archive. */
export type Unpacked = {readonly name: string; readonly bytes: Uint8Array} | {readonly name: string; readonly refused: string};

/**
 * The files of a zip archive, in its order, one at a time; folders and the systems' own files are passed over.
 *
 * An encrypted or damaged entry and an archive inside the archive are refused by themselves. Throws Invalid, while
 * unpacking, once the archive runs past its limits. Names never hold a folder; a second `a.txt` is `folder_a.txt`.
 */
export function* unpack(bytes: Uint8Array, name: string, limits: ZipLimits = zipLimits): Generator<Unpacked> {
  const zip = openZip(bytes, name, limits);
  const taken = new Set<string>();
  for (const entry of zip.entries) {
    if (entry.directory || /(^|[/\\])(__MACOSX[/\\]|\.|Thumbs\.db$|desktop\.ini$)/i.test(entry.name)) continue;
    const plain = plainName(entry.name, taken);
    taken.add(plain);
    yield fileOf(zip, entry, plain);
  }
}

function fileOf(zip: Zip, entry: ZipEntry, name: string): Unpacked {
  if (entry.encrypted) return {name, refused: `${name}: is encrypted; pack it without a password`};
  const bytes = readOrReason(zip, entry);
  if (typeof bytes === "string") return {name, refused: bytes};
  if (formatOf(bytes, name) === "zip") return {name, refused: `${name}: is an archive inside an archive; unpack it first`};
  return {name, bytes};
}

/** Damage belongs to the entry; running past the limits to the whole archive. */
function readOrReason(zip: Zip, entry: ZipEntry): Uint8Array | string {
  try {
    return zip.read(entry);
  } catch (error) {
    if (isFault(error) && !(error instanceof TooLarge)) return error.message;
    throw error;
  }
}

function plainName(path: string, taken: ReadonlySet<string>): string {
  const parts = path
    .replace(/[\u0000-\u001f]/g, "")
    .split(/[/\\:]+/)
    .filter((part) => part !== "" && !/^\.+$/.test(part));
  for (let count = 1; count <= parts.length; ++count) {
    const name = parts.slice(-count).join("_");
    if (!taken.has(name)) return name;
  }
  return `${taken.size + 1}_${parts.join("_")}`;
}

import {open, readFile, stat} from "node:fs/promises";
import {Invalid, systemFault, type Fault} from "@standpoint/model";

/** A file of the person's: on this machine, or sent as bytes. */
export interface FileSource {
  /** As named in messages and in documents.json. */
  readonly name: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
}

/** The bytes of a file. Throws Invalid when it cannot be read, or is larger than the limit: then it is not read at all. */
export async function bytesOf(file: FileSource, limit: number): Promise<Uint8Array> {
  if (file.bytes) return file.bytes;
  const {size} = await readable(file, (path) => stat(path));
  if (size > limit) throw new Invalid(`${file.name}: is ${Math.ceil(size / 1e6)} MB; the limit is ${Math.floor(limit / 1e6)} MB, so split it`);
  return readable(file, (path) => readFile(path));
}

/** A file from its beginning, piece by piece. */
export async function* piecesOf(file: FileSource): AsyncIterable<Uint8Array> {
  if (file.bytes) yield file.bytes;
  else yield* read(file);
}

/** What goes wrong between two pieces is told as what goes wrong at the beginning. */
async function* read(file: FileSource): AsyncIterable<Uint8Array> {
  const stream = await readable(file, async (path) => (await open(path)).createReadStream({highWaterMark: 1 << 20}));
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (cause) {
    throw faultOf(file, cause);
  }
}

async function readable<Result>(file: FileSource, read: (path: string) => Promise<Result>): Promise<Result> {
  try {
    return await read(file.path!);
  } catch (cause) {
    throw faultOf(file, cause);
  }
}

function faultOf({name}: FileSource, cause: unknown): Fault {
  return systemFault(cause, name) ?? new Invalid(`${name}: cannot be read (${(cause as Error).message}): check the name and the permissions.`, {cause});
}

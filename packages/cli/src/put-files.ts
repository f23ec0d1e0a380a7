import {chmodSync, closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {Conflict} from "@standpoint/model";
import {namedNew, partIn, unwritable, type NamedFile} from "@standpoint/workbench";
import {placeOfOutput, refuseOtherKind, type PlaceOfOutput} from "./place-of-output.ts";

/** A file to be put in place. */
export interface Output {
  readonly path: string;
  readonly file: Pick<NamedFile, "ending" | "content">;
}

/**
 * Puts results in place, each whole or not at all; all places are looked at before the first is written, and nothing
 * half written is left behind. Throws Invalid or Missing for a place where something could be lost; `inputs` are what
 * the command reads.
 */
export function putFiles(outputs: readonly Output[], inputs: readonly string[]): void {
  for (const {path, file} of outputs) refuseOtherKind(placeOfOutput(path, inputs), file);
  const written: string[] = [];
  try {
    for (const {path, file} of outputs) written.push(writtenBeside(path, file.content));
    for (const [i, output] of outputs.entries()) settle(output, inputs, written[i]!);
  } finally {
    for (const file of written) rmSync(file, {force: true});
  }
}

/** A file with that content in the same folder, on the disk for certain. Its name is new, so that two writers never share one. */
function writtenBeside(path: string, content: string | Uint8Array): string {
  const file = partIn(dirname(path));
  return orRefused(path, () => {
    const handle = openSync(file, "wx");
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } catch (error) {
      rmSync(file, {force: true});
      throw error;
    } finally {
      closeSync(handle);
    }
    return file;
  });
}

/** Looks at the place once more, and again whenever another program has just put something there. */
function settle({path, file}: Output, inputs: readonly string[], written: string): void {
  for (let tries = 0; tries < 20; ++tries) {
    const place = placeOfOutput(path, inputs);
    refuseOtherKind(place, file);
    if (orRefused(path, () => movedInto(place, written))) return;
  }
  throw new Conflict(`${path} is being written by other programs again and again: choose another name with --out.`);
}

/** Where nothing stood, nothing is replaced; an earlier export gives the new one its mode. False when something else stands there by now. */
function movedInto({path, before}: PlaceOfOutput, file: string): boolean {
  if (before === undefined) return namedNew(file, path);
  chmodSync(file, before.mode);
  const now = lstatSync(path, {throwIfNoEntry: false});
  if (now?.dev !== before.dev || now.ino !== before.ino) return false;
  renameSync(file, path);
  return true;
}

function orRefused<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw unwritable(path, cause, "choose another place with --out");
  }
}

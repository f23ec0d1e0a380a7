import {readFileSync} from "node:fs";
import {systemFault} from "@standpoint/model";
import {contextAnswer, contextFiles, readContext} from "@standpoint/workbench";
import {basesTable} from "./bases-table.ts";
import type {Face} from "./face.ts";

export const basesFace: Face<"bases"> = {
  project: "a .standpoint project, a .dna database or a Burmeister context (.cxt, .ctx) directly",
  after: `
Examples:
  standpoint bases debate.standpoint platform --actors "Green Tide,Citizens' List"
  standpoint bases debate.standpoint signers --points "Hold a town vote on the harbour+" --missing 1
  standpoint bases debate.standpoint exclude --keep "Green Tide" \\
    --out-of "Northline Shipping" --hard
  standpoint bases debate.standpoint front --at 2022-12
  standpoint bases debate.standpoint lattice --min-actors 2 --format svg --out platforms.svg
  standpoint bases debate.standpoint lattice --since 2021 --at 2023
  standpoint bases table.cxt implications --count`,
  table: basesTable,
  ofFile(path) {
    if (!/\.(cxt|ctx)$/i.test(path)) return undefined;
    const context = readContext(bytesOf(path), path);
    return {answer: (words) => contextAnswer(context, words), files: (words, format) => contextFiles(context, words, format)};
  },
};

/** A file given instead of a project. */
export function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw systemFault(cause, path) ?? cause;
  }
}

import {assembled, grownTo, mostBytes, type AssemblyMemory} from "../../assembly.ts";
import type {Square} from "../../product/square.ts";
import {blendWasm} from "./blend-wasm.ts";

/** The program `blend.wat`; places are in bytes. */
interface BlendKernel {
  readonly memory: AssemblyMemory;
  readonly blend: (...places: readonly [weights: number, knots: number, out: number, panels: number, slots: number, least: number]) => void;
}

/** Holds squares at so many slots, and weighs them into four at a time. */
export interface Blending {
  readonly write: (slot: number, square: Square) => void;
  /** Four weights a slot. Values below `least` are raised to it. */
  readonly blend: (weights: Float64Array, least: number) => void;
  /** The first to the fourth of those blended last. */
  readonly square: (place: number) => Square;
}

/** How many moments are blended at a time. */
export const together = 4;

/** Bits are the same with WebAssembly and without. Undefined where the squares would take more than half a gigabyte. */
export function blending(rows: number, slots: number): Blending | undefined {
  const panels = Math.ceil((rows * (rows - 1)) / 2 / 4);
  const sizes = {weights: slots * 4, knots: panels * slots * 4, out: panels * 4 * together};
  const bytes = (sizes.weights + sizes.knots + sizes.out) * 8;
  if (bytes > mostBytes) return undefined;
  const kernel = assembled(blendWasm) as BlendKernel | undefined;
  const memory = kernel && grownTo(kernel.memory, bytes) ? kernel.memory.buffer : undefined;
  const buffer = memory ?? new ArrayBuffer(bytes);
  const weights = new Float64Array(buffer, 0, sizes.weights);
  const knots = new Float64Array(buffer, sizes.weights * 8, sizes.knots);
  const out = new Float64Array(buffer, knots.byteOffset + sizes.knots * 8, sizes.out);
  return {
    write: (slot, square) => {
      written(knots, square, {rows, slots, slot});
    },
    blend: (given, least) => {
      weights.set(given);
      if (kernel && memory) kernel.blend(0, knots.byteOffset, out.byteOffset, panels, slots, least);
      else blendedPlainly(out, {weights, knots, panels, slots, least});
    },
    square: (place) => ({sums: out, start: (row) => place * panels * 4 + startOf(row, rows)}),
  };
}

/** Where column 0 of a row would lie if pairs stand row by row, each with those after it. */
function startOf(row: number, rows: number): number {
  return row * rows - (row * (row + 1)) / 2 - row - 1;
}

function written(knots: Float64Array, {sums, start}: Square, {rows, slots, slot}: {rows: number; slots: number; slot: number}): void {
  for (let i = 0, pair = 0; i < rows; ++i) {
    const row = start(i);
    for (let j = i + 1; j < rows; ++j, ++pair) knots[((pair >> 2) * slots + slot) * 4 + (pair & 3)] = sums[row + j];
  }
}

interface Parts {
  readonly weights: Float64Array;
  readonly knots: Float64Array;
  readonly panels: number;
  readonly slots: number;
  readonly least: number;
}

function blendedPlainly(out: Float64Array, {weights, knots, panels, slots, least}: Parts): void {
  for (let moment = 0; moment < together; ++moment) {
    for (let panel = 0; panel < panels; ++panel) {
      for (let lane = 0; lane < 4; ++lane) {
        let sum = 0;
        for (let slot = 0, at = panel * slots * 4 + lane; slot < slots; ++slot, at += 4) sum += weights[slot * 4 + moment] * knots[at];
        out[(moment * panels + panel) * 4 + lane] = Math.max(sum, least);
      }
    }
  }
}

import {assembled, grownTo, type AssemblyMemory} from "../../assembly.ts";
import type {RowByRow, Size} from "./row-by-row.ts";
import {weighingWasm} from "./weighing-wasm.ts";
import type {Adding} from "./weighing.ts";

/** The program `weighing.wat`; `weights` and `out` are places in bytes. */
interface WeighingKernel {
  readonly memory: AssemblyMemory;
  readonly weigh: (lo: number, hi: number, weights: number, out: number) => void;
}

const headerBytes = 24;

/** Undefined where there is no WebAssembly, or it would take too much memory. */
export function addingByKernel({starts, cell, moment}: RowByRow, {cells, moments}: Size): Adding | undefined {
  const kernel = assembled(weighingWasm) as WeighingKernel | undefined;
  const rows = starts.length - 1;
  const places = placesOf([rows * 4, starts.length * 4, cell.length * 4, moment.length * 4, moments * 8, cells * 8, cells * 8]);
  const [first, begins, cellAt, momentAt, weightsAt, root, plain, end] = places;
  if (!kernel || !grownTo(kernel.memory, end)) return undefined;
  const {buffer} = kernel.memory;
  new Int32Array(buffer, 0, 5).set([rows, first, begins, cellAt, momentAt]);
  new Int32Array(buffer, first, rows).set(starts.subarray(0, rows));
  new Int32Array(buffer, begins, starts.length).set(starts);
  new Int32Array(buffer, cellAt, cell.length).set(cell);
  new Int32Array(buffer, momentAt, moment.length).set(moment);
  const powers = new Float64Array(buffer, weightsAt, moments);
  const out = {root, plain};
  const filled = {root: new Float64Array(buffer, root, cells), plain: new Float64Array(buffer, plain, cells)};
  return ({lo, hi, weights}, power) => {
    for (let k = lo; k < hi; ++k) powers[k] = power === "plain" ? weights[k] : Math.sqrt(weights[k]);
    const into = filled[power].fill(0);
    kernel.weigh(lo, hi, weightsAt, out[power]);
    return into;
  };
}

/** Where parts of so many bytes begin, each at a multiple of 8, and where the last ends. */
function placesOf(bytes: readonly number[]): readonly number[] {
  const places = [headerBytes];
  for (const size of bytes) places.push(places[places.length - 1] + Math.ceil(size / 8) * 8);
  return places;
}

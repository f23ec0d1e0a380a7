import type {RowByRow, Size} from "./row-by-row.ts";
import type {Adding} from "./weighing.ts";

export function addingPlainly({starts, cell, moment}: RowByRow, {cells}: Size): Adding {
  const first = starts.slice(0, -1);
  const filled = {root: new Float64Array(cells), plain: new Float64Array(cells)};
  return ({lo, hi, weights}, power) => {
    const powers = power === "plain" ? weights : weights.map(Math.sqrt);
    const into = filled[power].fill(0);
    for (let row = 0; row < first.length; ++row) {
      const end = starts[row + 1];
      while (first[row] < end && moment[first[row]] < lo) ++first[row];
      for (let m = first[row]; m < end && moment[m] < hi; ++m) into[cell[m]] += powers[moment[m]];
    }
    return into;
  };
}

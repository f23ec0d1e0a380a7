import fc from "fast-check";
import {expect, test} from "vitest";
import {eigenvalues} from "../../src/graph/spectrum.ts";

/** C. G. J. Jacobi's rotations (1846), until nothing beside the diagonal is left: slow and plain. */
function byRotations(square: Float64Array): number[] {
  const order = Math.sqrt(square.length);
  const a = Array.from({length: order}, (_, i) => Array.from(square.subarray(i * order, (i + 1) * order)));
  for (let sweep = 0; sweep < 60; ++sweep) {
    for (let p = 0; p < order; ++p) {
      for (let q = p + 1; q < order; ++q) {
        if (Math.abs(a[p][q]) < 1e-300) continue;
        const angle = Math.atan2(2 * a[p][q], a[q][q] - a[p][p]) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < order; ++k) [a[k][p], a[k][q]] = [c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]];
        for (let k = 0; k < order; ++k) [a[p][k], a[q][k]] = [c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]];
      }
    }
  }
  return a.map((row, i) => row[i]).sort((x, y) => y - x);
}

test("eigenvalues are those that rotations find, also where they coincide", () => {
  const entry = fc.oneof(fc.integer({min: -3, max: 3}), fc.double({min: -10, max: 10, noNaN: true}), fc.constant(0));
  fc.assert(
    fc.property(fc.integer({min: 1, max: 9}), fc.array(entry, {minLength: 45, maxLength: 45}), (order, entries) => {
      const square = new Float64Array(order * order);
      for (let i = 0, next = 0; i < order; ++i) for (let j = i; j < order; ++j) square[i * order + j] = square[j * order + i] = entries[next++];
      const expected = byRotations(square);
      eigenvalues(square.slice()).forEach((value, i) => expect(value).toBeCloseTo(expected[i], 8));
    }),
    {numRuns: 300, verbose: true},
  );
});

test("a tie so weak that it is lost in the length of its row still moves the eigenvalues", () => {
  // Two pairs with the eigenvalues (±1 ± √5) / 2 that share a tie of weight 1 and are closed to a ring by one of 1.4 · 10^-8.
  const weak = -1.4498022729443273e-8;
  const square = Float64Array.of(0, 1, 0, weak, 1, 0, 1, 0, 0, 1, 0, 1, weak, 0, 1, 0);
  const expected = byRotations(square);
  eigenvalues(square.slice()).forEach((value, i) => expect(value).toBeCloseTo(expected[i], 14));
  expect(Math.abs(expected[1] - (Math.sqrt(5) - 1) / 2)).toBeGreaterThan(1e-9);
});

test("a path of three has the Laplacian eigenvalues 3, 1 and 0, a full graph of four 4, 4, 4 and 0", () => {
  // F. R. K. Chung, "Spectral graph theory" (1997): n for each of n − 1 in a full graph; 2 − 2 cos(π k / n) in a path.
  const path = eigenvalues(Float64Array.of(1, -1, 0, -1, 2, -1, 0, -1, 1));
  [3, 1, 0].forEach((value, i) => expect(path[i]).toBeCloseTo(value, 12));
  const full = eigenvalues(Float64Array.from({length: 16}, (_, at) => (at % 5 === 0 ? 3 : -1)));
  [4, 4, 4, 0].forEach((value, i) => expect(full[i]).toBeCloseTo(value, 12));
});

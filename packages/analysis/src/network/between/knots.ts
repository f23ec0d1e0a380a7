/** Knots on either side of a moment that its values are taken from. */
export const knotsAside = 16;

/** Knots a standard deviation of the gaussians that the values are sums of. */
export const knotsADeviation = 3;

const width = 4 * knotsADeviation ** 2;

/**
 * What each of 32 knots, a unit apart, weighs at a moment x units (0 to 1) after the sixteenth of them, first to last.
 *
 * Meant for values along time that are sums of gaussians e^(−t²/2σ²), σ = 3 units. They are taken as the sum of the gaussians
 * e^(−t²/c), c = 4σ², about the knots that passes through what is known there, 4σ² being the width with the least mean square
 * error. Such a sum is e^(−t²/c) times a polynomial in e^(2t/c) (R. B. Platte, T. A. Driscoll, "Polynomials and potential
 * theory for Gaussian radial basis function interpolation", SIAM J. Numer. Anal. 43, 2005, section 2), so that by Lagrange
 *
 *     weight of knot k = e^((k² − t²)/c) · Π over the other knots j of sinh((t − j)/c) / sinh((k − j)/c)
 *
 * with t, k and j measured from the middle of the 32.
 *
 * A gaussian comes out within 10^−13 of its height, wherever its middle is (measured: 5·10^−14).
 */
export function knotWeights(x: number): Float64Array {
  const t = x - 1 / 2;
  const passed = places.map((j) => Math.sinh((t - j) / width));
  const middle = Math.exp((-t * t) / width);
  return constants.map((constant, k) => constant * middle * besides(passed, k));
}

/** The knots, from the middle between the sixteenth and the seventeenth. */
const places = Float64Array.from({length: 2 * knotsAside}, (_, i) => i + 1 / 2 - knotsAside);

/** What of the weights hangs on the knots alone. */
const constants = places.map((k, at) => {
  const between = places.map((j) => Math.sinh((k - j) / width));
  return Math.exp((k * k) / width) / besides(between, at);
});

/** The product of all but one. */
function besides(factors: Float64Array, left: number): number {
  let product = 1;
  for (let at = 0; at < factors.length; ++at) if (at !== left) product *= factors[at];
  return product;
}

/** Where each concept of a lattice stands: `layer` counts from the top, `slot` from the left, in the same order within a layer. */
export interface Place {
  readonly layer: number;
  readonly slot: number;
}

/** A concept names its upper neighbours, which come before it. */
interface Covering {
  readonly covers: readonly number[];
}

const sweeps = 12;

/**
 * Layers by the longest way from the top, and in each layer the order that lets lines run straight: each concept moves to
 * the mean place of its neighbours, down and up in turn (Sugiyama and others, 1981). Ties keep their order.
 */
export function placesOf(all: readonly Covering[]): Place[] {
  const layers: number[] = [];
  for (const {covers} of all) layers.push(covers.reduce((most, above) => Math.max(most, layers[above] + 1), 0));
  const rows = Array.from({length: Math.max(0, ...layers) + 1}, (_, layer) => layers.flatMap((one, place) => (one === layer ? [place] : [])));
  const above = all.map(({covers}) => covers);
  const below = all.map((_, place) => all.flatMap(({covers}, other) => (covers.includes(place) ? [other] : [])));
  const at = new Float64Array(all.length);
  for (const row of rows) spread(row, at);
  for (let sweep = 0; sweep < sweeps; ++sweep) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : rows.toReversed()) settle(row, at, down ? above : below);
  }
  const places: Place[] = [];
  rows.forEach((row, layer) => row.forEach((place, slot) => (places[place] = {layer, slot})));
  return places;
}

function settle(row: number[], at: Float64Array, neighbours: readonly (readonly number[])[]): void {
  const wish = new Map(row.map((place) => [place, mean(neighbours[place], at) ?? at[place]]));
  row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || at[a] - at[b]);
  spread(row, at);
}

/** Evenly about the middle, in steps of one. */
function spread(row: readonly number[], at: Float64Array): void {
  row.forEach((place, slot) => (at[place] = slot - (row.length - 1) / 2));
}

function mean(places: readonly number[], at: Float64Array): number | undefined {
  return places.length === 0 ? undefined : places.reduce((sum, place) => sum + at[place], 0) / places.length;
}

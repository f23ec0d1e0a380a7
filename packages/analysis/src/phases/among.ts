/** What stands at some places, with null at the others. */
export function spread<Value>(places: readonly number[], count: number, values: readonly Value[]): (Value | null)[] {
  const all: (Value | null)[] = Array.from({length: count}, () => null);
  places.forEach((place, at) => (all[place] = values[at]));
  return all;
}

/** Distances between some places as those between all; the others are at 1 from them and at 0 from one another. */
export function among(places: readonly number[], count: number, distances: Float64Array): Float64Array {
  const rows = spread(
    places,
    count,
    places.map((_, at) => at),
  );
  return Float64Array.from({length: count * count}, (_, at) => {
    const [i, j] = [rows[Math.floor(at / count)], rows[at % count]];
    if (i === null || j === null) return i === j ? 0 : 1;
    return distances[i * places.length + j];
  });
}

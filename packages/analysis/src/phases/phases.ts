import {Invalid, type Frame} from "@standpoint/model";
import {absoluteDistance, euclideanDistance, laplacianSpectrum, rowSumSpectrum} from "../backbone/loss.ts";
import {likenessSettings} from "../clusters/clusters.ts";
import {clusterMethods, freeMethods, groupings, type ClusterMethod} from "../clusters/methods.ts";
import {graphOf} from "../graph/graph.ts";
import type {Groups} from "../graph/groups.ts";
import {countedSlices, selected, valuesOf, type Counted} from "../network/counted.ts";
import type {ResolvedSettings} from "../network/settings.ts";
import type {ComputedBy} from "../network/measure-options.ts";
import {dateNotes, windowNotes} from "../network/timeline.ts";
import {among, spread} from "./among.ts";
import {emptyNotes, groupingNotes, undated, untiedNotes} from "./notes.ts";
import {phaseOptions as usual, type SliceDistance} from "./options.ts";
import {scaled, type Scaled} from "./scaled.ts";

export type PhaseSettings = ComputedBy<typeof usual>;

export interface PhaseGrouping {
  readonly method: ClusterMethod;
  readonly k: number;
  /** Of the slices as nodes tied by 1 − distance. */
  readonly modularity: number | null;
}

export interface Phases {
  readonly settings: ResolvedSettings;
  readonly distance: SliceDistance;
  readonly slices: readonly Pick<Counted, "start" | "mid" | "stop" | "statements">[];
  /**
   * Between each two slices, row by row, symmetric, 0 to 1: divided by the largest. What is no more than rounding is 0; a slice without ties is
   * at 1 from all that have some, and at 0 from others like it.
   */
  readonly distances: Float64Array;
  /** Every way and number of states that was tried, best first. */
  readonly groupings: readonly PhaseGrouping[];
  /** The state each slice is in, by the best of them, counted from 0 in the order of time; −1 for a slice without ties, which is in none. */
  readonly states: Groups;
  /** Null for slices without ties. */
  readonly path: {readonly points: readonly (Scaled["points"][number] | null)[]; readonly stress: number};
  /** Actors who have no tie in any slice: they count for nothing. */
  readonly untied: readonly string[];
  readonly notes: readonly string[];
}

/** Networks and spectra, each of the sum 1, that differ by less are the same: what sums and eigenvalues are rounded by is far below. */
const rounding = 1e-10;

/** Grouping takes time that grows with the cube of the slices. */
const mostSlices = 500;

/** Without those that find the number themselves by chance, and without the one that takes hours where there are many slices. */
const usualMethods: readonly ClusterMethod[] = clusterMethods.filter((method) => !["infomap", "label-propagation", "edge-betweenness"].includes(method));

/**
 * When the structure of a debate changed: how far apart its network is at each two moments, into which states the moments
 * fall, and the path they take.
 *
 * The networks are those of all actors at each moment (one-mode; by default congruence less conflict over activity), each
 * divided by its total. Distances are sums of the absolute differences of cells, or between the spectra of what is above
 * 0 (`backbone/loss.ts`), divided by the largest. The states are the groups of slices with the highest modularity among
 * all methods and numbers tried. Slices in which nobody agrees or disagrees have no structure, and so are in no state; as DNA 3.1 they are
 * slices like others.
 *
 * P. Leifeld, rDNA's dna_phaseTransitions; A. M. Masuda and P. Holme, "Detecting sequences of system states in temporal
 * networks", Scientific Reports 9 (2019). Throws Invalid without a window, and for less than three slices.
 */
export function phases(frame: Frame, settings: PhaseSettings = {}): Phases {
  const {
    distance = usual.distance.usual,
    methods = usualMethods,
    least = usual.least.usual,
    most = usual.most.usual,
    seed = usual.seed.usual,
    ...network
  } = settings;
  if (!network.window) throw new Invalid("Phases are told apart over time and need a window, such as months:3.");
  if (!(Number.isInteger(least) && Number.isInteger(most) && least >= 2 && most >= least))
    throw new Invalid(`${least} to ${most} states cannot be tried: take whole numbers from 2, the smaller first.`);
  const notes: string[] = [];
  const chosen: ResolvedSettings = {...likenessSettings(frame, network, notes), isolates: true};
  const selection = selected(frame, chosen);
  if (!selection.filtered.some((row) => Number.isFinite(frame.first[row]))) throw new Invalid(undated(selection.notes));
  const {slices, networks, rows} = networksOf(countedSlices(frame, selection, chosen), chosen);
  if (slices.length < 3)
    throw new Invalid(
      `Phases need three slices at least, and here ${slices.length === 1 ? "is" : "are"} ${slices.length}: take a shorter window or a longer range.`,
    );
  if (slices.length > mostSlices) {
    throw new Invalid(`The ${slices.length} slices here would take hours to compare: take a longer unit or a shorter range that give at most ${mostSlices}.`);
  }
  const dna = chosen.as === "dna-3.1";
  const places = networks.flatMap((values, place) => (dna || values.some((value) => value !== 0) ? [place] : []));
  const tied = places.map((place) => networks[place]);
  const distances = distancesBetween(tied, {distance, order: rows.length, dna});
  const alike = places.length < 3 || distances.every((value) => value === 0);
  const groupings = alike
    ? oneState(places.length, methods[0] ?? usualMethods[0])
    : groupingsOf(distances, {methods, least, most: Math.min(most, places.length - 1), seed});
  const {points, stress} = scaled(distances);
  const untied = untiedIn(networks, rows.length).map((row) => rows[row]);
  return {
    ...{settings: chosen, distance, slices},
    distances: among(places, slices.length, distances),
    states: Int32Array.from(spread(places, slices.length, Array.from(groupings[0].groups)), (state) => state ?? -1),
    path: {points: spread(places, slices.length, points), stress},
    untied,
    groupings: groupings.map(({method, k, modularity}) => ({method, k, modularity})),
    notes: [
      ...notes,
      ...selection.notes,
      ...dateNotes(frame, selection, chosen),
      ...windowNotes(slices, selection, chosen),
      ...groupingNotes(groupings, {least, most, alike, tied: places.length}),
      ...emptyNotes(slices, new Set(places)),
      ...untiedNotes(untied),
    ],
  };
}

interface Networks {
  readonly slices: Phases["slices"];
  /** Each divided by the sum of its absolute values. */
  readonly networks: readonly Float64Array[];
  /** Actors, alike in all networks. */
  readonly rows: readonly string[];
}

/** Rows that are 0 in every network. */
function untiedIn(networks: readonly Float64Array[], order: number): number[] {
  const tied = new Uint8Array(order);
  for (const values of networks) for (let cell = 0; cell < values.length; ++cell) if (values[cell] !== 0) tied[Math.floor(cell / order)] = 1;
  return Array.from(tied.keys()).filter((row) => tied[row] === 0);
}

function networksOf(counted: Iterable<Counted>, settings: ResolvedSettings): Networks {
  const slices: Pick<Counted, "start" | "mid" | "stop" | "statements">[] = [];
  const networks: Float64Array[] = [];
  let all: readonly string[] = [];
  for (const slice of counted) {
    const {start, mid, stop, statements, rows} = slice;
    slices.push({start, mid, stop, statements});
    networks.push(ofTotalOne(valuesOf(slice, settings), settings.as === "dna-3.1"));
    all = rows;
  }
  return {slices, networks, rows: all};
}

/** As DNA 3.1, divided by the plain sum, in which agreement and disagreement cancel out. */
function ofTotalOne(values: Float64Array, dna: boolean): Float64Array {
  const total = values.reduce((sum, value) => sum + (dna ? value : Math.abs(value)), 0);
  return total === 0 ? values : values.map((value) => value / total);
}

function distancesBetween(networks: readonly Float64Array[], {distance, order, dna}: {distance: SliceDistance; order: number; dna: boolean}): Float64Array {
  const spectrumOf = dna ? rowSumSpectrum : laplacianSpectrum;
  const rows = distance === "spectral" ? networks.map((values) => spectrumOf(values, order)) : networks;
  const apart = distance === "spectral" && !dna ? euclideanDistance : absoluteDistance;
  const count = rows.length;
  const distances = new Float64Array(count * count);
  for (let i = 0; i < count; ++i) for (let j = i + 1; j < count; ++j) distances[i * count + j] = distances[j * count + i] = apart(rows[i], rows[j]);
  const largest = distances.reduce((most, value) => Math.max(most, value), 0);
  const least =
    rounding *
    rows.reduce(
      (most, row) =>
        Math.max(
          most,
          row.reduce((sum, value) => sum + Math.abs(value), 0),
        ),
      0,
    );
  return largest <= least ? distances.fill(0) : distances.map((value) => (value <= least ? 0 : value / largest));
}

/** Where no slice differs from another there is nothing to group by. */
function oneState(slices: number, method: ClusterMethod): readonly (PhaseGrouping & {readonly groups: Groups})[] {
  return [{method, k: 1, modularity: 0, groups: new Int32Array(slices)}];
}

interface Tried {
  readonly methods: readonly ClusterMethod[];
  readonly least: number;
  readonly most: number;
  readonly seed: number;
}

function groupingsOf(distances: Float64Array, {methods, least, most, seed}: Tried): readonly (PhaseGrouping & {readonly groups: Groups})[] {
  const count = Math.sqrt(distances.length);
  const graph = graphOf(distances.map((distance, at) => (Math.floor(at / count) === at % count ? 0 : 1 - distance)));
  const sizes = Array.from({length: most - least + 1}, (_, i) => least + i);
  const found = methods.flatMap((method) =>
    groupings({graph, distances}, {method, sizes: freeMethods.has(method) ? undefined : sizes, seed}).map((one) => ({method, ...one})),
  );
  const bounded = found.filter(({k}) => k >= least && k <= most);
  return (bounded.length > 0 ? bounded : found).sort((a, b) => (b.modularity ?? -1) - (a.modularity ?? -1));
}

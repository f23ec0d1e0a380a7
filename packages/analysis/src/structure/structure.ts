import {counted, type Frame} from "@standpoint/model";
import {likenessSettings} from "../clusters/clusters.ts";
import {graphOf, partsOf, type Graph} from "../graph/graph.ts";
import {countOf} from "../graph/groups.ts";
import {countedSlices, selected, valuesOf, type Counted} from "../network/counted.ts";
import type {ResolvedSettings} from "../network/settings.ts";
import type {ComputedBy} from "../network/measure-options.ts";
import {dateNotes, windowNotes} from "../network/timeline.ts";
import {assortativity, type Attribute} from "./assortativity.ts";
import {eigenvectorCentrality} from "./eigenvector.ts";
import {betweenness, cores, degrees} from "./nodes.ts";
import type {structureOptions} from "./options.ts";

export interface StructureSettings extends Omit<ComputedBy<typeof structureOptions>, "attribute" | "seed"> {
  /** What actors are, attribute by attribute, by name; whoever is missing is not known. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, Attribute>>>> | undefined;
}

export interface ActorMeasures {
  readonly actor: string;
  /** Others it has a tie with, and the sum of the ties' weights. */
  readonly degree: number;
  readonly strength: number;
  /** 0 to 1. */
  readonly betweenness: number;
  /** 0 to 1, the largest 1. */
  readonly eigenvector: number;
  readonly core: number;
}

export interface StructureSlice extends Pick<Counted, "start" | "mid" | "stop" | "statements"> {
  /** Share of the possible ties that there are; null with fewer than two actors. */
  readonly density: number | null;
  /** Parts without a tie between them. */
  readonly parts: number;
  /** By attribute; null where it cannot be said. */
  readonly assortativity: Readonly<Record<string, number | null>>;
  readonly actors: readonly ActorMeasures[];
}

export interface Structure {
  readonly settings: ResolvedSettings;
  readonly slices: readonly StructureSlice[];
  readonly notes: readonly string[];
}

/** How the network of actors is built, as a whole and around each actor: of its ties above 0, by default those of agreement less disagreement over activity. */
export function structure(frame: Frame, {attributes = {}, ...network}: StructureSettings = {}): Structure {
  const notes: string[] = [];
  const chosen = likenessSettings(frame, network, notes);
  const selection = selected(frame, chosen);
  const slices = Array.from(countedSlices(frame, selection, chosen), (counted) => sliceOf(counted, chosen, attributes));
  return {
    settings: chosen,
    slices,
    notes: [...notes, ...selection.notes, ...dateNotes(frame, selection, chosen), ...windowNotes(slices, selection, chosen), ...loneNotes(slices)],
  };
}

function loneNotes(slices: readonly StructureSlice[]): string[] {
  const lone = slices.filter(({statements, density}) => statements > 0 && density === null).length;
  if (lone === 0) return [];
  return [
    slices.length === 1
      ? "One actor alone has no ties, and so no density."
      : `${counted(lone, `of ${slices.length} slices has`, `of ${slices.length} slices have`)} one actor alone, and so no density.`,
  ];
}

function sliceOf(counted: Counted, settings: ResolvedSettings, attributes: NonNullable<StructureSettings["attributes"]>): StructureSlice {
  const {start, mid, stop, statements, rows} = counted;
  const graph = graphOf(valuesOf(counted, settings));
  const mixing = Object.entries(attributes).map(
    ([name, byActor]) =>
      [
        name,
        assortativity(
          graph,
          rows.map((actor) => (Object.hasOwn(byActor, actor) ? byActor[actor] : null)),
        ),
      ] as const,
  );
  return {
    ...{start, mid, stop, statements},
    density: rows.length < 2 ? null : graph.neighbors.length / (rows.length * (rows.length - 1)),
    parts: countOf(partsOf(graph)),
    assortativity: Object.fromEntries(mixing),
    actors: actorsOf(graph, rows),
  };
}

function actorsOf(graph: Graph, rows: readonly string[]): ActorMeasures[] {
  const [degree, between, eigen, core] = [degrees(graph), betweenness(graph), eigenvectorCentrality(graph), cores(graph)];
  return rows.map((actor, i) => ({actor, degree: degree[i], strength: graph.strengths[i], betweenness: between[i], eigenvector: eigen[i], core: core[i]}));
}

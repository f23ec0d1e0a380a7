import type {ActorMeasures} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {useMemo} from "react";
import {attributeLook} from "./attribute-look.ts";
import type {AttributeLook, LegendLine} from "./attribute-look.ts";
import type {ActorLooks} from "./drawing.ts";
import type {Described, Grouped, Structured} from "./messages.ts";
import {actorSettings} from "./network-search.ts";
import type {actorMeasures, NetworkSearch} from "./network-search.ts";
import {laterQuery} from "./use-network.ts";

export interface ActorNumbers {
  readonly grouped: Grouped | null;
  readonly structured: Structured | null;
  readonly looks: ActorLooks;
  /** What the colours of an attribute say; empty without one. */
  readonly legend: readonly LegendLine[];
  /** Why there are none. */
  readonly error: Error | null;
}

export interface OfWhom {
  /** Names the network computed last. */
  readonly of: number;
  readonly slice: number;
  readonly described: Described | null;
}

/** Clusters and measures of the actors of a slice, and what they and an attribute make actors look like; computed only where they are shown. */
export function useActorLooks({of, slice, described}: OfWhom, search: NetworkSearch): ActorNumbers {
  const {clusters, k = 0, size, shade, colour = "", beside} = search;
  const settings = actorSettings(search);
  const wantsGroups = clusters !== undefined;
  const wantsMeasures = size !== undefined || shade !== undefined || beside !== undefined;
  const clustering = {...settings, ...(clusters ? {method: clusters} : {}), ...(k >= 2 ? {k} : {})};
  const groups = useQuery(laterQuery<"grouped">(of, wantsGroups ? {ask: "grouped", settings: clustering, slice} : null));
  const measures = useQuery(laterQuery<"structured">(of, wantsMeasures ? {ask: "structured", settings, slice} : null));
  const grouped = wantsGroups && !groups.isError ? (groups.data ?? null) : null;
  const structured = wantsMeasures && !measures.isError ? (measures.data ?? null) : null;
  const values = described?.attributes[colour];
  const attribute = useMemo(() => (values === undefined ? null : attributeLook(values)), [values]);
  const told = {size, shade: attribute === null ? shade : undefined, attribute};
  const looks = useMemo(() => looksOf(grouped, structured?.actors ?? [], told), [grouped, structured, size, shade, attribute]);
  return {grouped, structured, looks, legend: attribute?.legend ?? [], error: (wantsGroups ? groups.error : null) ?? (wantsMeasures ? measures.error : null)};
}

type Measure = (typeof actorMeasures)[number];

interface Told {
  readonly size: Measure | undefined;
  readonly shade: Measure | undefined;
  readonly attribute: AttributeLook | null;
}

function looksOf(grouped: Grouped | null, actors: readonly ActorMeasures[], {size, shade, attribute}: Told): ActorLooks {
  const told = [...new Set([size, shade])].filter((one) => one !== undefined);
  const wordsOf = (one: ActorMeasures) => [...told.map((name) => figures(one[name])), ...known(attribute?.words[one.actor])].join(", ");
  return {
    size: size && sharesOf(actors, size),
    shade: attribute?.shade ?? (shade && sharesOf(actors, shade)),
    groups: grouped?.groups,
    hues: attribute?.hues,
    words: told.length === 0 ? attribute?.words : Object.fromEntries(actors.map((one) => [one.actor, wordsOf(one)])),
  };
}

function known(word: string | undefined): readonly string[] {
  return word === undefined ? [] : [word];
}

/** Of the largest. */
function sharesOf(actors: readonly ActorMeasures[], measure: Measure): Record<string, number> {
  const most = Math.max(1e-12, ...actors.map((one) => one[measure]));
  return Object.fromEntries(actors.map((one) => [one.actor, one[measure] / most]));
}

function figures(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

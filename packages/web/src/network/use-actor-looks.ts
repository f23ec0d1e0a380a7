import type {ActorMeasures} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {useMemo} from "react";
import type {ActorLooks} from "./drawing.ts";
import type {Grouped, Structured} from "./messages.ts";
import {actorSettings} from "./network-search.ts";
import type {actorMeasures, NetworkSearch} from "./network-search.ts";
import {laterQuery} from "./use-network.ts";

export interface ActorNumbers {
  readonly grouped: Grouped | null;
  readonly structured: Structured | null;
  readonly looks: ActorLooks;
  /** Why there are none. */
  readonly error: Error | null;
}

/** Clusters and measures of the actors of a slice, and what they make actors look like; computed only where they are shown. */
export function useActorLooks(of: number, search: NetworkSearch, slice: number): ActorNumbers {
  const {clusters, k = 0, size, shade, beside} = search;
  const settings = actorSettings(search);
  const wantsGroups = clusters !== undefined;
  const wantsMeasures = size !== undefined || shade !== undefined || beside !== undefined;
  const clustering = {...settings, ...(clusters ? {method: clusters} : {}), ...(k >= 2 ? {k} : {})};
  const groups = useQuery(laterQuery<"grouped">(of, wantsGroups ? {ask: "grouped", settings: clustering, slice} : null));
  const measures = useQuery(laterQuery<"structured">(of, wantsMeasures ? {ask: "structured", settings, slice} : null));
  const grouped = wantsGroups && !groups.isError ? (groups.data ?? null) : null;
  const structured = wantsMeasures && !measures.isError ? (measures.data ?? null) : null;
  const looks = useMemo(() => looksOf(grouped, structured?.actors ?? [], {size, shade}), [grouped, structured, size, shade]);
  return {grouped, structured, looks, error: (wantsGroups ? groups.error : null) ?? (wantsMeasures ? measures.error : null)};
}

type Measure = (typeof actorMeasures)[number];

function looksOf(
  grouped: Grouped | null,
  actors: readonly ActorMeasures[],
  {size, shade}: {size: Measure | undefined; shade: Measure | undefined},
): ActorLooks {
  const told = [...new Set([size, shade])].filter((one) => one !== undefined);
  return {
    size: size && sharesOf(actors, size),
    shade: shade && sharesOf(actors, shade),
    groups: grouped?.groups,
    words: told.length === 0 ? undefined : Object.fromEntries(actors.map((one) => [one.actor, told.map((name) => figures(one[name])).join(", ")])),
  };
}

/** Of the largest. */
function sharesOf(actors: readonly ActorMeasures[], measure: Measure): Record<string, number> {
  const most = Math.max(1e-12, ...actors.map((one) => one[measure]));
  return Object.fromEntries(actors.map((one) => [one.actor, one[measure] / most]));
}

function figures(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

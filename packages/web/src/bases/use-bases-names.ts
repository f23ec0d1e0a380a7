import {pointText, type Point} from "@standpoint/analysis";
import {useQuery} from "@tanstack/react-query";
import {useMemo} from "react";
import {entitiesQuery} from "../api/queries.ts";
import {thingsAfter, thingsNamed} from "../names/named.ts";

/** Actors and points as what can be found by typing, aliases and abbreviations included. */
export function useBasesNames() {
  const entities = useQuery(entitiesQuery).data?.rows;
  return useMemo(() => {
    const ofKind = (kind: string) => (entities ?? []).filter((entity) => entity.kind === kind);
    const [actors, concepts] = [ofKind("actor"), ofKind("concept")];
    return {
      actorsNamed: (names: readonly string[]) => thingsNamed(names, actors),
      pointsNamed: (points: readonly Point[]) =>
        thingsAfter(
          points.map((point) => ({entity: point.concept, name: pointText(point)})),
          concepts,
        ),
    };
  }, [entities]);
}

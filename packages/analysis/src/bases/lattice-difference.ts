import type {Point} from "../lines/rules.ts";
import {membersOf} from "./bits.ts";
import {concepts} from "./concepts.ts";
import {certainContext, pointText, type Standings} from "./standings.ts";

/** A platform by names. */
export interface NamedPlatform {
  readonly actors: readonly string[];
  readonly points: readonly Point[];
}

/** A platform of both tables that others sign. */
export interface Resigned extends NamedPlatform {
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** What becomes of the platforms from one table to another; a platform is the same when it has the same points. */
export interface LatticeDifference {
  readonly appeared: readonly NamedPlatform[];
  readonly disappeared: readonly NamedPlatform[];
  /** Of those in both, with the signers they have in the later table. */
  readonly resigned: readonly Resigned[];
  /** How many are in both with the same signers. */
  readonly unchanged: number;
  readonly complete: boolean;
}

export interface DifferenceSettings {
  /** Only platforms of at least so many actors and points. Default 1. */
  readonly actors?: number | undefined;
  readonly points?: number | undefined;
  /** Look at no more concepts than this on each side. Default 20,000. */
  readonly limit?: number | undefined;
}

/** Platforms that appear, disappear or change signers between two tables: the largest extents first. */
export function latticeDifference(before: Standings, after: Standings, settings: DifferenceSettings = {}): LatticeDifference {
  const [earlier, later] = [platformsIn(before, settings), platformsIn(after, settings)];
  const appeared = [...later.platforms].flatMap(([key, one]) => (earlier.platforms.has(key) ? [] : [one]));
  const disappeared = [...earlier.platforms].flatMap(([key, one]) => (later.platforms.has(key) ? [] : [one]));
  const both = [...later.platforms].flatMap(([key, one]) => {
    const once = earlier.platforms.get(key);
    return once ? [{...one, joined: lacking(one.actors, once.actors), left: lacking(once.actors, one.actors)}] : [];
  });
  const resigned = both.filter(({joined, left}) => joined.length > 0 || left.length > 0);
  return {appeared, disappeared, resigned, unchanged: both.length - resigned.length, complete: earlier.complete && later.complete};
}

function platformsIn(
  standings: Standings,
  {actors = 1, points = 1, limit = 20_000}: DifferenceSettings,
): {platforms: ReadonlyMap<string, NamedPlatform>; complete: boolean} {
  const found = concepts(certainContext(standings), {objects: actors, attributes: points, limit});
  const platforms = new Map<string, NamedPlatform>();
  for (let place = 0; place < found.count; ++place) {
    const held = membersOf(found.intentAt(place)).map((p) => standings.points[p]);
    const key = held.map(pointText).join("\n");
    platforms.set(key, {actors: membersOf(found.extentAt(place)).map((a) => standings.actors[a]), points: held});
  }
  return {platforms, complete: found.complete};
}

function lacking(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}

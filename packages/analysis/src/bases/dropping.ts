import {Invalid} from "@standpoint/model";
import {bitsOf, membersOf, within, type Bits} from "./bits.ts";
import {rowOf} from "./context.ts";
import {conflictsOf} from "./hitting-sets.ts";
import {certainContext, possibleContext, type Standings} from "./standings.ts";

/** What some actors insist on, whatever the record says of them. Places of actors and points. */
export interface RedLine {
  readonly actor: number;
  readonly point: number;
  /** It never signs with the point, or only with it. */
  readonly rule: "never" | "needs";
}

export interface DropSettings {
  readonly programme: readonly number[];
  readonly required: readonly number[];
  /** How many of the required must sign what is left. Default all. */
  readonly atLeast?: number | undefined;
  /** Points of which only one can be kept. */
  readonly exclusive?: readonly (readonly number[])[];
  readonly redLines?: readonly RedLine[];
  /** Whether those of whom a point is unknown are counted as signing it. Default false. */
  readonly hopeful?: boolean;
}

export interface Drop {
  readonly points: readonly number[];
  /** Who of the required signs what is left. */
  readonly signers: readonly number[];
}

export interface Dropping {
  /** Smallest sets to drop, fewest points first; a single empty one when the programme stands. */
  readonly drops: readonly Drop[];
  /** Smallest sets of points that cannot be kept together. */
  readonly conflicts: readonly (readonly number[])[];
  readonly complete: boolean;
}

const mostPoints = 64;
const mostInsisting = 12;

/**
 * What to drop from a programme so that enough of the required sign the rest.
 *
 * A part of the programme can be kept when some part around it, exclusive points apart, is signed by enough of them: each
 * holds all of it, has no red line in it, and finds in it what it needs. Throws Invalid for a programme of more than 64
 * points or more than 12 actors who need a point.
 */
export function dropping(standings: Standings, settings: DropSettings): Dropping {
  const {programme, required, atLeast = required.length} = settings;
  if (programme.length > mostPoints)
    throw new Invalid(`the programme has ${programme.length} points and what to drop can be found for ${mostPoints}: leave out those all agree on`);
  if (atLeast > required.length)
    throw new Invalid(`at least ${atLeast} of ${required.length} required actors cannot be had: name more actors or ask for fewer`);
  const wishes = wishesOf(standings, settings);
  const whole = bitsOf(standings.points.length, programme);
  const {conflicts, drops, complete} = conflictsOf(
    whole,
    (part) => signersIn(part, {wishes, exclusive: exclusives(standings, settings), whole}, atLeast) !== undefined,
  );
  const left = (drop: Bits) => whole.map((word, w) => word & ~drop[w]);
  return {
    drops: drops.map((drop) => ({
      points: membersOf(drop),
      signers: signersIn(left(drop), {wishes, exclusive: exclusives(standings, settings), whole}, atLeast) ?? [],
    })),
    conflicts: conflicts.map(membersOf),
    complete,
  };
}

interface Wish {
  readonly actor: number;
  readonly accepts: Bits;
  readonly needs: Bits;
}

function wishesOf(standings: Standings, {required, redLines = [], hopeful = false}: DropSettings): Wish[] {
  const context = hopeful ? possibleContext(standings) : certainContext(standings);
  const size = standings.points.length;
  const lines = (actor: number, rule: RedLine["rule"]) => redLines.filter((line) => line.actor === actor && line.rule === rule).map(({point}) => point);
  const wishes = required.map((actor) => {
    const never = bitsOf(size, lines(actor, "never"));
    return {actor, accepts: rowOf(context, actor).map((word, w) => word & ~never[w]), needs: bitsOf(size, lines(actor, "needs"))};
  });
  const insisting = wishes.filter(({needs}) => membersOf(needs).length > 0).length;
  if (insisting > mostInsisting) throw new Invalid(`${insisting} actors need a point and ${mostInsisting} can be weighed: leave some of those red lines out`);
  return wishes;
}

function exclusives({points}: Standings, {programme, exclusive = []}: DropSettings): Bits[] {
  const opposite = programme
    .filter((p) => points[p].stance === "yes")
    .flatMap((p) => programme.filter((q) => points[q].stance === "no" && points[q].concept === points[p].concept).map((q) => [p, q]));
  return [...exclusive, ...opposite].flatMap((group) => group.flatMap((p, i) => group.slice(i + 1).map((q) => bitsOf(points.length, [p, q]))));
}

interface Programme {
  readonly wishes: readonly Wish[];
  readonly exclusive: readonly Bits[];
  readonly whole: Bits;
}

/** Those who sign a part, widened by what the insisting among them need; undefined when there are not enough. */
function signersIn(part: Bits, {wishes, exclusive, whole}: Programme, atLeast: number): number[] | undefined {
  const insisting = wishes.filter(({needs}) => needs.some((word) => word !== 0));
  for (let choice = 0; choice < 2 ** insisting.length; ++choice) {
    const chosen = insisting.filter((_, i) => (choice >>> i) & 1);
    const kept = chosen.reduce((bits, {needs}) => bits.map((word, w) => word | needs[w]), part);
    if (!within(kept, whole) || exclusive.some((pair) => within(pair, kept))) continue;
    const signing = wishes.filter(({accepts, needs}) => within(kept, accepts) && within(needs, kept));
    if (signing.length >= atLeast) return signing.map(({actor}) => actor);
  }
  return undefined;
}

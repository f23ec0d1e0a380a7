import {chanceFrom} from "./chance.ts";
import {sumOf} from "./naive-likeness.ts";
import type {Naive} from "./naive.ts";

type Chance = () => number;

interface Actor {
  readonly name: string;
  place: number;
}

interface Concept {
  discrimination: number;
  difficulty: number;
}

interface Position {
  readonly actor: Actor;
  readonly concept: Concept;
  readonly yes: boolean;
  hidden: number;
}

const [runs, burnIn, kept, thin] = [4, 1000, 5000, 5];

/**
 * Mean places of actors, by name, of four runs of 6000 plain Gibbs steps over a list of positions, which is gone
 * through anew for each actor and each concept: J. H. Albert and S. Chib, "Bayesian analysis of binary and polychotomous
 * response data", JASA 88 (1993), with places N(0, 1), discriminations and difficulties N(0, 4). Draws are moved and
 * stretched to mean 0 and variance 1, and mirrored to lie with those before.
 */
export function naiveScaling(rows: readonly Naive[]): number[] {
  let sums: number[] = [];
  for (let run = 0; run < runs; ++run) {
    const chance = chanceFrom(run + 1);
    const debate = positionsOf(rows, chance);
    for (let step = 0; step < burnIn + kept; ++step) {
      draw(debate, chance);
      if (step >= burnIn && (step - burnIn) % thin === 0) sums = withDraw(sums, debate.actors);
    }
  }
  return sums.map((sum) => (sum * thin) / (runs * kept));
}

interface Scaled {
  readonly actors: Actor[];
  readonly concepts: Concept[];
  readonly positions: Position[];
}

/** Who agrees with a concept three times in four or more, or once in four or less; of concepts those on which two actors do either. */
function positionsOf(rows: readonly Naive[], chance: Chance): Scaled {
  const said = new Map<string, boolean[]>();
  for (const {holder, concept, agrees} of rows) said.set(`${holder}|${concept}`, [...(said.get(`${holder}|${concept}`) ?? []), agrees]);
  const shares = Array.from(said, ([key, stances]) => ({key: key.split("|"), share: stances.filter((agrees) => agrees).length / stances.length}));
  const clear = shares.filter(({share}) => share <= 0.25 || share >= 0.75);
  const met = clear.filter(({key: [, concept]}) => clear.filter(({key}) => key[1] === concept).length >= 2);
  const actors = new Map([...new Set(met.map(({key}) => key[0]))].sort().map((name) => [name, {name, place: normal(chance)}]));
  const concepts = new Map(met.map(({key}) => [key[1], {discrimination: normal(chance), difficulty: normal(chance)}]));
  const positions = met.map(({key, share}) => ({actor: actors.get(key[0])!, concept: concepts.get(key[1])!, yes: share >= 0.75, hidden: 0}));
  return {actors: [...actors.values()], concepts: [...concepts.values()], positions};
}

function draw({actors, concepts, positions}: Scaled, chance: Chance): void {
  for (const position of positions) {
    const {actor, concept, yes} = position;
    const mean = concept.discrimination * actor.place - concept.difficulty;
    position.hidden = yes ? mean + above(-mean, chance) : mean - above(mean, chance);
  }
  for (const actor of actors) {
    const own = positions.filter((position) => position.actor === actor);
    const precision = 1 + sumOf(own.map(({concept}) => concept.discrimination ** 2));
    const right = sumOf(own.map(({concept, hidden}) => concept.discrimination * (hidden + concept.difficulty)));
    actor.place = right / precision + normal(chance) / Math.sqrt(precision);
  }
  for (const concept of concepts) {
    const own = positions.filter((position) => position.concept === concept);
    drawConcept(concept, own, chance);
  }
}

/** The difficulty for all discriminations, then the discrimination for that difficulty. */
function drawConcept(concept: Concept, own: readonly Position[], chance: Chance): void {
  const xx = 0.25 + sumOf(own.map(({actor}) => actor.place ** 2));
  const xy = -sumOf(own.map(({actor}) => actor.place));
  const rightX = sumOf(own.map(({actor, hidden}) => actor.place * hidden));
  const rightY = -sumOf(own.map(({hidden}) => hidden));
  const precision = 0.25 + own.length - xy ** 2 / xx;
  concept.difficulty = (rightY - (xy * rightX) / xx) / precision + normal(chance) / Math.sqrt(precision);
  concept.discrimination = (rightX - xy * concept.difficulty) / xx + normal(chance) / Math.sqrt(xx);
}

function withDraw(sums: readonly number[], actors: readonly Actor[]): number[] {
  const places = actors.map(({place}) => place);
  const mean = sumOf(places) / places.length;
  const spread = Math.sqrt(sumOf(places.map((place) => (place - mean) ** 2)) / places.length);
  const sign = sumOf(sums.map((sum, i) => sum * (places[i] - mean))) < 0 ? -1 : 1;
  return places.map((place, i) => (sums[i] ?? 0) + (sign * (place - mean)) / spread);
}

/** G. E. P. Box and M. E. Muller (1958), one number a time. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** A standard normal number above `low`: drawn until one is, far out by G. Marsaglia, "Generating a variable from the tail of the normal distribution" (1964). */
function above(low: number, chance: Chance): number {
  for (;;) {
    const drawn = low < 1 ? normal(chance) : Math.sqrt(low ** 2 - 2 * Math.log(1 - chance()));
    if (low < 1 ? drawn > low : chance() * drawn < low) return drawn;
  }
}

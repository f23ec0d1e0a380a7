import {totalOf, type Matter} from "./deviation.ts";

/** Actors by place, ascending: those who agree or disagree with somebody, part by part, and those who do with nobody. */
export interface Parts {
  /** No actor of one part agrees or disagrees with one of another. In the order of their first actor. */
  readonly parts: readonly (readonly number[])[];
  readonly untied: readonly number[];
}

export function partsOf({actors, congruence, conflict}: Matter): Parts {
  const seen = new Uint8Array(actors);
  const parts: number[][] = [];
  const untied: number[] = [];
  for (let first = 0; first < actors; ++first) {
    if (seen[first]) continue;
    seen[first] = 1;
    const part = [first];
    for (const one of part) {
      for (let other = 0; other < actors; ++other) {
        const at = one * actors + other;
        if (seen[other] || (congruence[at] === 0 && conflict[at] === 0)) continue;
        seen[other] = 1;
        part.push(other);
      }
    }
    if (part.length === 1) untied.push(first);
    else parts.push(part.sort((a, b) => a - b));
  }
  return {parts, untied};
}

/** The same of some actors alone. */
export function matterAmong({actors, congruence, conflict}: Matter, among: readonly number[]): Matter {
  const taken = (values: Float64Array) =>
    Float64Array.from({length: among.length ** 2}, (_, at) => values[among[Math.floor(at / among.length)] * actors + among[at % among.length]]);
  const [same, opposed] = [taken(congruence), taken(conflict)];
  return {actors: among.length, congruence: same, conflict: opposed, congruenceSum: totalOf(same), conflictSum: totalOf(opposed)};
}

import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {scaling} from "../../src/index.ts";
import {chanceOf} from "../../src/chance.ts";
import {aligned, turnedTo} from "../../src/scaling/aligned.ts";
import type {Run} from "../../src/scaling/run.ts";
import {normalCdf, normalsOf, truncatedNormal} from "../../src/scaling/normal.ts";
import {convergence, summaryOf} from "../../src/scaling/summary.ts";
import {frameOf, said, type Line} from "../frame-of.ts";

/** Twelve actors from left to right; on each concept those to the right of its place agree, with some noise. */
function planted(levels: "clear" | "mixed" = "clear") {
  const normal = normalsOf(chanceOf(5));
  const lines: Line[] = [];
  for (let actor = 0; actor < 12; ++actor) {
    for (let concept = 0; concept < 25; ++concept) {
      const distance = (actor - 5.5) / 3 - ((concept % 9) - 4) / 3 + normal() * 0.8;
      const values = {holder: `a${String(actor).padStart(2, "0")}`, concept: `c${String(concept).padStart(2, "0")}`};
      lines.push({document: `d${lines.length}`, values: {...values, agreement: distance > 0}});
      if (levels === "mixed" && Math.abs(distance) < 0.4) lines.push({document: `d${lines.length}`, values: {...values, agreement: distance <= 0}});
    }
  }
  return frameOf(lines);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const centre = (values: readonly number[]) => values.map((value) => value - values.reduce((sum, one) => sum + one, 0) / values.length);
  const [x, y] = [centre(a), centre(b)];
  const dot = (p: readonly number[], q: readonly number[]) => p.reduce((sum, value, i) => sum + value * q[i], 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

const short = {burnIn: 800, iterations: 2400, chains: 3} as const;

test.each(["binary", "ordinal"] as const)("a %s scaling finds the planted order of actors, with runs that agree", (model) => {
  const found = scaling(planted(model === "binary" ? "clear" : "mixed"), {...short, model});
  const places = found.actors.map(({place}) => place[0].mean);
  expect(
    Math.abs(
      correlation(
        places,
        places.map((_, i) => i),
      ),
    ),
  ).toBeGreaterThan(0.95);
  expect(found.rHat).toBeLessThan(1.2);
  for (const {place} of found.actors) expect(place[0].low < place[0].mean && place[0].mean < place[0].high).toBe(true);
  expect(found.cuts).toHaveLength(model === "binary" ? 0 : 1);
  expect(scaling(planted(model === "binary" ? "clear" : "mixed"), {...short, model})).toEqual(found);
});

test("the first actor off the middle is on the positive side, and who agrees where others do not has the sharper concept", () => {
  const found = scaling(planted(), short);
  const first = found.actors.find(({place}) => Math.abs(place[0].mean) > 0.1)!;
  expect(first.place[0].mean).toBeGreaterThan(0);
});

test("two planted axes are found: camps that differ on different concepts lie in different directions", () => {
  const lines: Line[] = [];
  for (let actor = 0; actor < 16; ++actor) {
    for (let concept = 0; concept < 16; ++concept) {
      const agreement = concept % 2 === 0 ? actor % 2 === 0 : actor % 4 < 2;
      lines.push({document: `d${lines.length}`, values: {holder: `a${String(actor).padStart(2, "0")}`, concept: `c${concept}`, agreement}});
    }
  }
  const {actors} = scaling(frameOf(lines), {...short, dimensions: 2});
  const at = (i: number) => actors[i].place.map(({mean}) => mean) as [number, number];
  const apart = (i: number, j: number) => Math.hypot(at(i)[0] - at(j)[0], at(i)[1] - at(j)[1]);
  // Actors 0 and 4 are of one kind, 0 and 1 differ on half of the concepts, 0 and 3 on all.
  expect(apart(0, 4)).toBeLessThan(apart(0, 1) / 2);
  expect(apart(0, 1)).toBeLessThan(apart(0, 3));
});

test("the normal distribution is as in tables", () => {
  // M. Abramowitz and I. A. Stegun, table 26.1.
  for (const [x, p] of [
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [3, 0.9986501019683699],
    [-4, 3.167124183311992e-5],
    [-10, 7.619853024160527e-24],
  ] as const) {
    expect(normalCdf(x) / p).toBeCloseTo(1, 10);
  }
});

test("truncated numbers keep to their bounds and have the mean of theory", () => {
  const chance = chanceOf(11);
  const source = {chance, normal: normalsOf(chance)};
  const density = (x: number) => (Number.isFinite(x) ? Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) : 0);
  for (const [low, high] of [
    [0, Infinity],
    [2, Infinity],
    [-Infinity, -5],
    [0.1, 0.3],
    [3, 3.5],
    [-1, 4],
    [-9, -6],
    [-Infinity, 1],
  ] as const) {
    const drawn = Float64Array.from({length: 20_000}, () => truncatedNormal(low, high, source));
    const share = low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
    const mean = (density(low) - density(high)) / share;
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(high);
    expect(Math.abs(drawn.reduce((sum, value) => sum + value, 0) / drawn.length - mean)).toBeLessThan(0.025);
  }
});

test("runs at the same place have an R-hat near 1, runs apart a large one, and what repeats is worth fewer samples", () => {
  const normal = normalsOf(chanceOf(2));
  const even = [1, 2, 3].map(() => Float64Array.from({length: 500}, normal));
  expect(convergence(even).rHat).toBeLessThan(1.02);
  expect(convergence(even).ess).toBeGreaterThan(1000);
  expect(convergence(even.map((run, i) => run.map((value) => value + i * 3))).rHat).toBeGreaterThan(1.5);
  const slow = even.map((run) => {
    let at = 0;
    return run.map((value) => (at = 0.9 * at + value));
  });
  // An autoregression of 0.9 is worth (1 − 0.9) / (1 + 0.9) of its length.
  expect(convergence(slow).ess!).toBeGreaterThan(30);
  expect(convergence(slow).ess!).toBeLessThan(250);
  expect(convergence([new Float64Array(10), new Float64Array(10)])).toEqual({rHat: null, ess: null});
});

test("the interval is the shortest that holds 95 of 100 samples", () => {
  const samples = Float64Array.from({length: 100}, (_, i) => (i < 5 ? -100 - i : i));
  expect(summaryOf([samples])).toMatchObject({low: 5, high: 99});
});

test("samples that are the same but for a turn or a mirror come to lie on each other", () => {
  fc.assert(
    fc.property(fc.double({min: 0, max: 6.28, noNaN: true}), fc.boolean(), (angle, mirror) => {
      const base = [2, 0.3, -1, 0.8, 0.4, -1.1, -1.4, 0];
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const turned = base.flatMap((_, i) => (i % 2 === 1 ? [] : [c * base[i] - s * base[i + 1], (mirror ? -1 : 1) * (s * base[i] + c * base[i + 1])]));
      const run = (places: readonly number[]): Run => ({
        count: 2,
        places: Float64Array.from([...places, ...places]),
        discriminations: Float64Array.from([...places, ...places]),
        difficulties: new Float64Array(8),
        cuts: new Float64Array(0),
      });
      const [a, b] = [run(base), run(turned)];
      aligned([a, b], 2);
      a.places.forEach((value, i) => expect(value).toBeCloseTo(b.places[i], 8));
      const [x, y] = [0, 1].map((d) => a.places.filter((_, i) => i % 2 === d).reduce((sum, value) => sum + value, 0));
      expect([x, y].map((sum) => Math.abs(sum) < 1e-9)).toEqual([true, true]);
    }),
  );
});

test("places by name are turned to lie nearest to others, by the names that both have", () => {
  const target = new Map([
    ["a", [1, 0]],
    ["b", [0, 2]],
    ["c", [-1, -1]],
  ]);
  const mirrored = new Map([...target].map(([name, [x, y]]) => [name, [-y, -x]]));
  mirrored.set("d", [0, 1]);
  const turned = turnedTo(target, mirrored, 2);
  for (const [name, [x, y]] of target) expect(turned.get(name)!.map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([x, y]);
  expect(turnedTo(new Map([["a", [2]]]), new Map([["a", [-1]]]), 1).get("a")).toEqual([1]);
});

test("the order in which statements were brought in changes no number", () => {
  const quick = {chains: 2, burnIn: 50, iterations: 200} as const;
  const lines = Array.from("abcdef", (holder, i) =>
    ["quay", "tax", "toll"].map((concept, j) => ({document: `${holder}${concept}`, values: {holder, concept, agreement: (i + j) % 3 !== 0}})),
  ).flat();
  const {actors, concepts} = scaling(frameOf(lines), quick);
  expect(scaling(frameOf([...lines].reverse()), quick)).toMatchObject({actors, concepts});
});

test("other names leave places where they are, within chance, but for the side that is positive", () => {
  const frame = planted();
  const count = 12;
  const columns = frame.columns.map((column) =>
    column.name === "holder" && column.form === "codes" ? {...column, codes: column.codes.map((code) => count - 1 - code)} : column,
  );
  const [first, second] = [frame, {...frame, columns}].map((one) => scaling(one, short).actors.map(({place}) => place[0].mean));
  const side = Math.sign(first[0] * second[count - 1]);
  first.forEach((place, i) => expect(Math.abs(place - side * second[count - 1 - i])).toBeLessThan(0.15));
});

test("a note says which actors and concepts are left out", () => {
  const text = "anna + tax, ben - tax, cleo + tax, anna + toll, ben - toll, cleo - toll, dora + quay";
  const {notes} = scaling(said(text), {chains: 2, burnIn: 10, iterations: 100});
  expect(notes).toContain("1 concept is left out, on which fewer than two actors take a clear position.");
  expect(notes).toContain("1 actor is left out, for want of a clear position on the other concepts: dora.");
});

test("where all intervals hold 0 no order can be told, and said", () => {
  const {notes, actors} = scaling(said("anna + tax, ben - tax, cleo + tax, anna + toll, ben + toll, cleo - toll"), {chains: 2, burnIn: 500, iterations: 1000});
  expect(actors.every(({place}) => place[0].low <= 0 && place[0].high >= 0)).toBe(true);
  expect(notes).toContain("No order can be told: all intervals hold 0.");
});

test.each([
  ["two actors", "anna + tax, ben - tax, anna + toll, ben - toll", {}, /three actors/],
  ["all the same", "anna + tax, ben + tax, cleo + tax, anna + toll, ben + toll, cleo + toll", {}, /same/],
  ["one chain", "anna + tax", {chains: 1}, /1 chains/],
  ["a threshold of a half", "anna + tax", {threshold: 0.5}, /threshold/],
  ["too few iterations", "anna + tax", {iterations: 10}, /too few/],
  ["nothing", "", {}, /three actors/],
] as const)("%s is refused with a sentence", (_, text, settings, sentence) => {
  expect(() => scaling(said(text), settings)).toThrow(Invalid);
  expect(() => scaling(said(text), settings)).toThrow(sentence);
});

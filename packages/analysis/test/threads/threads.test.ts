import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  attacksOnly,
  conversationOf,
  defenceOf,
  extensions,
  flipsOf,
  frameworkOf,
  grounded,
  isIn,
  isOut,
  soundMap,
  type ArgumentMap,
  type ArgumentRelation,
  type Semantics,
  type SupportReading,
  unsettled,
} from "../../src/index.ts";
import {chanceOf} from "../../src/chance.ts";
import {onRandomDebates} from "../debates.ts";
import {attacks, completeSets, slowComplete, slowPreferred, slowStable} from "./slow.ts";

function framework(size: number, pairs: readonly (readonly [number, number])[]) {
  return attacksOnly(
    size,
    Int32Array.from(pairs, ([from]) => from),
    Int32Array.from(pairs, ([, to]) => to),
  );
}

const letters = (labels: Uint8Array, count = labels.length) =>
  Array.from(labels.subarray(0, count))
    .flatMap((label, n) => (label === isIn ? [String.fromCharCode(97 + n)] : []))
    .join("");

function accepted(size: number, text: string, semantics: Semantics): string[] {
  return extensions(framework(size, attacks(text)), {semantics})
    .labellings.map((labels) => letters(labels))
    .sort();
}

describe("small debates", () => {
  test("what defends against an attacker stands with what it defends", () => expect(accepted(3, "a>b b>c", "grounded")).toEqual(["ac"]));

  test("two that attack each other can each stand, and neither must", () => {
    expect(accepted(2, "a>b b>a", "complete")).toEqual(["", "a", "b"]);
    expect(accepted(2, "a>b b>a", "preferred")).toEqual(["a", "b"]);
    expect(accepted(2, "a>b b>a", "stable")).toEqual(["a", "b"]);
    expect(accepted(2, "a>b b>a", "grounded")).toEqual([""]);
  });

  test("of three in a circle none stands", () => {
    for (const semantics of ["grounded", "complete", "preferred"] as const) expect(accepted(3, "a>b b>c c>a", semantics)).toEqual([""]);
    expect(accepted(3, "a>b b>c c>a", "stable")).toEqual([]);
  });

  test("four arguments have the labellings of the literature", () => {
    const four = "a>b a>c b>a b>c c>d d>c";
    expect(accepted(4, four, "complete")).toEqual(["", "ad", "bd", "d"]);
    expect(accepted(4, four, "preferred")).toEqual(["ad", "bd"]);
  });

  test("one that attacks itself never stands", () => {
    expect(accepted(2, "a>a a>b", "preferred")).toEqual([""]);
    expect(soundMap(map("a", "r: a attacks a")).notes).toEqual(['"a" attacks itself, so it stands in no extension.']);
  });
});

const graphs = fc.integer({min: 0, max: 7}).chain((size) =>
  fc.record({
    size: fc.constant(size),
    pairs: size === 0 ? fc.constant([]) : fc.array(fc.tuple(fc.integer({min: 0, max: size - 1}), fc.integer({min: 0, max: size - 1})), {maxLength: size * 2}),
  }),
);

test("every semantics accepts what trying all labellings accepts", () => {
  onRandomDebates(
    fc.property(graphs, ({size, pairs}) => {
      const slow = slowComplete(size, pairs);
      const fast = (semantics: Semantics) =>
        extensions(framework(size, pairs), {semantics})
          .labellings.map((labels) => letters(labels))
          .sort();
      expect(fast("complete")).toEqual(slow);
      expect(fast("preferred")).toEqual(slowPreferred(slow));
      expect(fast("stable")).toEqual(slowStable(size, slow, pairs));
      const common = slow.reduce(
        (one, other) =>
          Array.from(one)
            .filter((letter) => other.includes(letter))
            .join(""),
        slow[0],
      );
      expect(fast("grounded")).toEqual([common]);
    }),
    400,
  );
});

test("on twelve arguments grounded is inside every complete, preferred ones are complete, and stable ones preferred", () => {
  const dozen = fc.array(fc.tuple(fc.integer({min: 0, max: 11}), fc.integer({min: 0, max: 11})), {maxLength: 30});
  onRandomDebates(
    fc.property(dozen, (pairs) => {
      const of = (semantics: Semantics) => extensions(framework(12, pairs), {semantics, limit: 100_000}).labellings.map((labels) => letters(labels));
      const [complete, preferred, stable, [ground]] = [of("complete"), of("preferred"), of("stable"), of("grounded")];
      expect(complete.toSorted()).toEqual(completeSets(12, pairs));
      expect(complete.every((one) => Array.from(ground).every((letter) => one.includes(letter)))).toBe(true);
      expect(preferred.every((one) => complete.includes(one))).toBe(true);
      expect(slowPreferred(complete).sort()).toEqual(preferred.sort());
      expect(stable.every((one) => preferred.includes(one))).toBe(true);
    }),
    150,
  );
});

test("what stands in every extension is known even where there are too many to list", () => {
  const pairs = Array.from(
    {length: 24},
    (_, i) =>
      [
        [2 * i, 2 * i + 1],
        [2 * i + 1, 2 * i],
      ] as const,
  ).flat();
  const found = extensions(framework(49, pairs), {semantics: "preferred", limit: 100});
  expect(found).toMatchObject({count: 2 ** 24, complete: false});
  expect(found.labellings.length).toBe(100);
  expect(found.status[48]).toBe(isIn);
  expect(found.credulous[0]).toBe(1);
});

test("what holds in every extension and in some is the same whether all are listed or one", () => {
  const dozen = fc.array(fc.tuple(fc.integer({min: 0, max: 11}), fc.integer({min: 0, max: 11})), {maxLength: 40});
  onRandomDebates(
    fc.property(dozen, fc.constantFrom("complete" as const, "preferred" as const, "stable" as const), (pairs, semantics) => {
      const {status, credulous} = extensions(framework(12, pairs), {semantics, limit: 100_000});
      expect(extensions(framework(12, pairs), {semantics, limit: 1})).toMatchObject({status, credulous, sure: true});
    }),
    200,
  );
});

test("a claim that falls by one or the other of eleven pairs, and what it attacks, are settled in 2,048 extensions", () => {
  const pairs = Array.from({length: 11}, (_, i) => [2 * i, 2 * i + 1] as const).flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
        [a, 22],
        [b, 22],
      ] as const,
  );
  for (const semantics of ["preferred", "stable"] as const) {
    const found = extensions(framework(24, [...pairs, [22, 23]]), {semantics});
    expect(found).toMatchObject({complete: false, sure: true});
    expect([found.status[22], found.status[23], found.credulous[22], found.credulous[23]]).toEqual([isOut, isIn, 0, 1]);
  }
});

/** Each attacks each other with a chance. */
function random(size: number, {density, seed}: {density: number; seed: number}) {
  const chance = chanceOf(seed);
  const all = Array.from({length: size * size}, (_, at) => [Math.floor(at / size), at % size] as const);
  return all.filter(([a, b]) => a !== b && chance() < density);
}

test("two hundred arguments that attack each other by chance are decided", () => {
  const asked = {0.02: ["complete"], 0.05: ["preferred", "stable"], 0.1: ["preferred", "stable"]} as const;
  for (const [density, all] of Object.entries(asked)) {
    const pairs = random(200, {density: Number(density), seed: 7});
    for (const semantics of all) {
      const {labellings, complete, sure} = extensions(framework(200, pairs), {semantics});
      expect({complete, sure}).toEqual({complete: true, sure: true});
      for (const labels of labellings) expect(conflicts(labels, pairs)).toEqual([]);
    }
  }
});

/** Nodes whose label is not the one that their attackers' ask for. */
function conflicts(labels: Uint8Array, pairs: readonly (readonly [number, number])[]): number[] {
  return Array.from(labels.keys()).filter((n) => {
    const attackers = pairs.filter(([, to]) => to === n).map(([from]) => labels[from]);
    const due = attackers.includes(isIn) ? isOut : attackers.every((label) => label === isOut) ? isIn : 0;
    return due !== labels[n];
  });
}

test("a search that ends early lists only what is an extension, and calls the rest unsettled", () => {
  const pairs = random(60, {density: 0.1, seed: 3});
  for (const semantics of ["complete", "preferred", "stable"] as const) {
    const whole = extensions(framework(60, pairs), {semantics, limit: 100_000});
    const all = new Set(whole.labellings.map((labels) => labels.join("")));
    for (let effort = 1; effort < 1_000_000; effort *= 3) {
      const {labellings, count, complete, sure, status, credulous} = extensions(framework(60, pairs), {semantics, effort});
      for (const labels of labellings) expect(all.has(labels.join(""))).toBe(true);
      expect(complete ? count === whole.count : count <= whole.count).toBe(true);
      expect(sure).toBe(!status.includes(unsettled) && !credulous.includes(unsettled));
      status.forEach((label, n) => expect([whole.status[n], unsettled]).toContain(label));
      credulous.forEach((label, n) => expect([whole.credulous[n], unsettled]).toContain(label));
    }
  }
});

/** "a b" claims and "r: a attacks b" links. */
function map(claims: string, ...links: string[]): ArgumentMap {
  return {
    claims: claims.split(" ").map((id) => ({id, text: id})),
    links: links.map((text) => {
      const [, id, from, relation, to] = /^(\w+): (\w+) (\w+) (\w+)$/.exec(text) ?? [];
      return {id, from, to, relation: relation as ArgumentRelation};
    }),
    posts: [],
    notes: [],
  };
}

function standing(debate: ArgumentMap, reading: SupportReading = "none"): string {
  return letters(grounded(frameworkOf(debate, reading)).labels, debate.claims.length);
}

describe("links spoken of", () => {
  test("an undercut attack does nothing while the undercut stands", () => {
    expect(standing(map("a b", "r: a attacks b"))).toBe("a");
    expect(standing(map("a b c", "r: a attacks b", "u: c undercuts r"))).toBe("abc");
    expect(standing(map("a b c d", "r: a attacks b", "u: c undercuts r", "x: d attacks c"))).toBe("ad");
    expect(standing(map("a b c d", "r: a attacks b", "u: c undercuts r", "x: d undercuts u"))).toBe("acd");
  });

  test("support changes nothing unless a reading is chosen", () => {
    const debate = map("a b c", "s: a supports b", "x: c attacks a");
    expect(standing(debate)).toBe("bc");
    expect(standing(debate, "necessary")).toBe("c");
    expect(standing(debate, "evidential")).toBe("c");
    expect(standing(debate, "deductive")).toBe("bc");
    expect(standing(map("a b c", "s: a supports b", "x: c attacks b"), "deductive")).toBe("c");
  });

  test("of several supporters necessary asks for all, evidential for one", () => {
    const debate = map("a b c d", "s: a supports b", "t: d supports b", "x: c attacks a");
    expect(standing(debate, "necessary")).toBe("cd");
    expect(standing(debate, "evidential")).toBe("bcd");
  });

  test("an undercut support asks nothing", () => {
    expect(standing(map("a b c d", "s: a supports b", "x: c attacks a", "u: d undercuts s"), "necessary")).toBe("bcd");
  });

  test("an answer changes nothing", () => expect(standing(map("a b", "r: a answers b"))).toBe("ab"));

  test("a link to what is not there is left out and named", () => {
    const sound = soundMap(map("a", "r: a attacks z"));
    expect(sound.links).toEqual([]);
    expect(sound.notes[0]).toContain('"z" is not there');
  });
});

describe("reasons", () => {
  test("a defence names each attack and what answers it, down to what nobody attacks", () => {
    const line = frameworkOf(map("a b c d e", "p: b attacks a", "q: c attacks b", "r: d attacks c", "s: e attacks d"));
    expect(defenceOf(line, 0, grounded(line))).toEqual([
      {depth: 0, attacker: 1, attack: 0, answer: 2, by: 1},
      {depth: 1, attacker: 3, attack: 2, answer: 4, by: 3},
    ]);
  });

  test("a defence by an undercut names the undercut", () => {
    const debate = frameworkOf(map("a b c", "r: b attacks a", "u: c undercuts r"));
    expect(defenceOf(debate, 0, grounded(debate)).map(({answer, by}) => [answer, by])).toEqual([[2, 1]]);
  });

  test("the attacks that would flip a claim are those without which it stands otherwise", () => {
    const line = frameworkOf(map("a b c", "p: b attacks a", "q: c attacks b"));
    expect(flipsOf(line).flips[0]).toEqual([{link: 1, label: 2}]);
    expect(flipsOf(line).flips[2]).toEqual([]);
  });
});

test("under every semantics an attack flips just the claims whose status is another without it", () => {
  onRandomDebates(
    fc.property(
      graphs.filter(({size}) => size <= 5),
      fc.constantFrom("complete" as const, "preferred" as const, "stable" as const),
      ({size, pairs: drawn}, semantics) => {
        const pairs: readonly (readonly [number, number])[] = drawn;
        const {flips, unsure} = flipsOf(framework(size, pairs), {semantics});
        expect(unsure).toEqual([]);
        const whole = slowStatus(size, pairs, semantics);
        const expected = Array.from({length: size}, (_, n) =>
          pairs.flatMap((__, link) => {
            const label = slowStatus(size, pairs.toSpliced(link, 1), semantics)[n];
            return label === whole[n] ? [] : [{link, label}];
          }),
        );
        expect(flips).toEqual(expected);
      },
    ),
    60,
  );
});

/** 1 for what every extension accepts, 2 for what every one attacks, else 0; all 0 where there is none. */
function slowStatus(size: number, pairs: readonly (readonly [number, number])[], semantics: "complete" | "preferred" | "stable"): number[] {
  const complete = slowComplete(size, pairs);
  const found = semantics === "complete" ? complete : semantics === "preferred" ? slowPreferred(complete) : slowStable(size, complete, pairs);
  const letter = (n: number) => String.fromCharCode(97 + n);
  const attacked = (one: string, n: number) => pairs.some(([from, to]) => to === n && one.includes(letter(from)));
  return Array.from({length: size}, (_, n) => {
    if (found.length === 0) return 0;
    return found.every((one) => one.includes(letter(n))) ? 1 : found.every((one) => attacked(one, n)) ? 2 : 0;
  });
}

test("where the search gives up, no attack is said to flip a claim", () => {
  const pairs = Array.from({length: 30}, (_, n) => [n, (n + 1) % 30] as const).flatMap(
    ([a, b]) =>
      [
        [a, b],
        [b, a],
      ] as const,
  );
  const {flips, unsure} = flipsOf(framework(30, pairs), {semantics: "preferred", effort: 3});
  expect(flips.flat()).toEqual([]);
  expect(unsure.length).toBe(60);
});

describe("a conversation", () => {
  const post = (id: string, replyTo: string | null = null) => ({id, author: null, replyTo});

  test("puts each post after the one it answers", () => {
    const {posts} = conversationOf([post("1"), post("3", "2"), post("2", "1"), post("4")]);
    expect(posts.map(({post: {id}, depth}) => `${id}:${depth}`)).toEqual(["1:0", "2:1", "3:2", "4:0"]);
  });

  test("begins anew where a reply answers what is not there, or goes round in a circle", () => {
    const {posts, notes} = conversationOf([post("1", "9"), post("2", "3"), post("3", "2")]);
    expect(posts.map(({post: {id}, depth}) => `${id}:${depth}`)).toEqual(["1:0", "2:0", "3:1"]);
    expect(notes.length).toBe(2);
  });
});

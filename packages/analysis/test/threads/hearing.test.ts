import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {countingMap, denialsOf, extensions, frameworkOf, hearingOf, uncountedAttacks, wordsOnHearing, type Claim, type Link} from "../../src/index.ts";
import {onRandomDebates} from "../debates.ts";

const claim = (id: string, author: string, more: Partial<Claim> = {}): Claim => ({id, text: id, author, ...more});
const link = (id: string, [from, relation, to]: [string, Link["relation"], string], saidBy: string, start = 0): Link => ({
  id,
  from,
  to,
  relation,
  saidBy,
  said: {first: NaN, last: NaN, document: "d", start},
});
const statuses = (claims: readonly Claim[], links: readonly Link[]) => {
  const map = {claims, links, posts: [], notes: []};
  return Array.from(extensions(frameworkOf(countingMap(map, uncountedAttacks(map)))).status.subarray(0, claims.length));
};

describe("an attack is told and not counted", () => {
  const [word, deed] = [claim("word", "Ann"), claim("deed", "Ann", {deed: true})];
  test("where a deed is held against words, not where against a deed", () => {
    expect(uncountedAttacks({claims: [word, deed], links: [link("r", ["deed", "attacks", "word"], "Ben")]})).toEqual(new Map([["r", "deed"]]));
    expect(uncountedAttacks({claims: [word, deed], links: [link("r", ["word", "attacks", "deed"], "Ben")]}).size).toBe(0);
    expect(statuses([word, deed], [link("r", ["deed", "attacks", "word"], "Ben")])).toEqual([1, 1]);
  });

  const claims = [claim("a", "Ann"), claim("b", "Ben"), claim("fair", "Ben")];
  const attack = link("r", ["b", "attacks", "a"], "Ben", 10);
  test("where whoever makes it concedes what it attacks, by whomever else it is conceded", () => {
    expect(uncountedAttacks({claims, links: [attack, link("c", ["fair", "concedes", "a"], "Ben", 20)]})).toEqual(new Map([["r", "conceded"]]));
    const another = [...claims, claim("cy", "Cy")];
    expect(uncountedAttacks({claims: another, links: [attack, link("c", ["cy", "concedes", "a"], "Cy", 20)]}).size).toBe(0);
  });
  test("but not where that was said before the attack", () => {
    expect(uncountedAttacks({claims, links: [attack, link("c", ["fair", "concedes", "a"], "Ben", 5)]}).size).toBe(0);
  });
});

test("on random maps a deed changes the status of no words, and a concession alone changes nothing", () => {
  const map = fc.record({
    deeds: fc.array(fc.boolean(), {minLength: 6, maxLength: 6}),
    links: fc.array(fc.record({from: fc.nat(5), to: fc.nat(5), relation: fc.constantFrom("attacks", "concedes", "supports")}), {maxLength: 12}),
  });
  onRandomDebates(
    fc.property(map, ({deeds, links: drawn}) => {
      const claims = deeds.map((isDeed, i) => claim(`c${String(i)}`, `author ${String(i)}`, isDeed ? {deed: true} : {}));
      const links = drawn.map(({from, to, relation}, i) => link(`r${String(i)}`, [`c${String(from)}`, relation as Link["relation"], `c${String(to)}`], "x"));
      const deedOnWord = ({from, to}: Link) => claims.some((one) => one.id === from && one.deed) && claims.some((one) => one.id === to && !one.deed);
      const others = links.filter((one) => one.relation === "attacks" && !deedOnWord(one));
      const noConcession = links.filter(({relation}) => relation !== "concedes");
      expect(statuses(claims, noConcession)).toEqual(statuses(claims, others));
    }),
  );
});

describe("who speaks against a claim is told with it", () => {
  const claims = [claim("a", "Ann"), claim("b", "Ann"), claim("c", "Cy")];
  const against = link("r", ["b", "attacks", "a"], "Ben");
  const hear = (links: readonly Link[], heard = (name: string) => name !== "Ann") =>
    hearingOf({claims, links}, claims[0], {uncounted: uncountedAttacks({claims, links}), heard});

  test("by who says so, not by who holds what is held against it", () => {
    const hearing = hear([against]);
    expect(hearing).toEqual({attackedBy: ["Ben"], answeredBy: [], unheard: "no own words"});
    expect(wordsOnHearing(claims[0], "out", hearing)).toBe("attacked by Ben alone; Ann has not been heard");
  });
  test("of one who is in the record and gave no answer, none is recorded", () => {
    expect(
      wordsOnHearing(
        claims[0],
        "out",
        hear([against], () => true),
      ),
    ).toBe("attacked by Ben alone; no answer by Ann is recorded");
    const answered = hear([against, link("s", ["a", "attacks", "b"], "Ann")], () => true);
    expect(wordsOnHearing(claims[0], "undecided", answered)).toBe("attacked by Ben alone; answered by Ann; open");
  });
  test("whoever rejects what another ascribes to him does not dispute himself", () => {
    const report = claim("a", "Ann", {saidBy: "Ben"});
    const links = [link("r", ["b", "attacks", "a"], "Ann")];
    const hearing = hearingOf({claims: [report, claims[1]], links}, report, {uncounted: new Map()});
    expect(hearing.unheard).toBeUndefined();
    expect(wordsOnHearing(report, "out", hearing)).toBe("rejected by Ann, to whom Ben ascribes it");
  });
  test("several are named, and what nobody attacks says so", () => {
    expect(hear([against, link("s", ["c", "attacks", "a"], "Cy")]).attackedBy).toEqual(["Ben", "Cy"]);
    expect(wordsOnHearing(claims[0], "in", hear([]))).toBe("no attack is recorded");
  });
  test("a deed that does not count is named with whose word it is", () => {
    const links = [against];
    const done = [claims[0], claim("b", "Ann", {deed: true})];
    const hearing = hearingOf({claims: done, links}, done[0], {uncounted: uncountedAttacks({claims: done, links})});
    expect(wordsOnHearing(done[0], "in", hearing)).toBe("no attack on it counts; a deed held against it by Ben does not defeat words");
  });
});

test("who takes the other side without arguing is named, and nobody who argues", () => {
  const held = (holder: string, stance: "yes" | "no", condition = "") => ({holder, concept: "tax", stance, condition});
  const claims = [claim("a", "Ann"), claim("b", "Ben")];
  const own = new Map([["a", held("Ann", "yes")]]);
  const all = [held("Ben", "no"), held("Cy", "no"), held("Dee", "no", "in war"), held("Ann", "no"), held("Eve", "yes")];
  expect(denialsOf({claims, links: []}, own, all).get("a")).toEqual(["Ben", "Cy"]);
  expect(denialsOf({claims, links: [link("r", ["b", "attacks", "a"], "Ben")]}, own, all).get("a")).toEqual(["Cy"]);
});

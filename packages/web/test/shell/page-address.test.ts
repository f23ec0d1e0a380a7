import {analyses} from "@standpoint/analysis";
import {expect, test} from "vitest";
import {searchOf as measureSearch} from "../../src/measure/measure-search.ts";
import {networkSearch} from "../../src/network/network-search.ts";
import {linesSearch} from "../../src/lines/lines-search.ts";
import {sourcesSearch} from "../../src/sources/sources-search.ts";
import {leftOutSentence, pageAddress} from "../../src/shell/page-address.ts";
import type {LeftOut} from "../../src/shell/page-address.ts";
import {searchOf, word, wordsOf} from "../../src/shell/url-state.ts";

/** As the router does it: what is read is laid over what was given. */
const laid = (read: (given: Record<string, unknown>) => object, search: string): Record<string, unknown> => {
  const given = wordsOf(search);
  return {...given, ...read(given)};
};

const namesOf = ({leftOut = []}: LeftOut) => [...new Set(leftOut.map((word) => word.split("=")[0]))];

test.each([
  ["?mode=zzz", "mode"],
  ["?mode=events", "mode"],
  ["?from=zzz", "from"],
  ["?only=nope", "only"],
  ["?isolates=zzz", "isolates"],
  ["?agregate=congruence", "agregate"],
  ["?slice=zzz", "slice"],
  ["?kernel=gaussian&kernel=uniform", "kernel"],
])("of the network's address %s a wrong word is left out, and told", (search, name) => {
  const read = laid(networkSearch, search);
  expect(read[name] === undefined || name === "mode").toBe(true);
  expect(read["mode"]).toBe("one");
  expect(namesOf(read)).toEqual([name]);
});

test.each(["groups=abc", "from=zzz", "window=zzz"])("of a measure's address %s is left out, and told", (words) => {
  const [name = ""] = words.split("=");
  const read = laid((given) => measureSearch("polarization", given), `?${words}`);
  expect([read[name], namesOf(read)]).toEqual([undefined, [name]]);
});

test("an address may name options as a command does", () => {
  expect(networkSearch(wordsOf("?mode=stated"))).toMatchObject({practice: "stated", mode: "one"});
  expect(networkSearch(wordsOf("?mode=two&mode=stated&known-at=2024-05-01"))).toMatchObject({practice: "stated", mode: "two", knownAt: "2024-05-01"});
  expect(networkSearch(wordsOf("?practice=stated&knownAt=2024-05-01"))).toMatchObject({practice: "stated", knownAt: "2024-05-01"});
  expect(sourcesSearch(wordsOf("?mode=practised"))).toMatchObject({practice: "practised"});
  expect(linesSearch(wordsOf("?mode=practised"))).toMatchObject({practice: "practised"});
});

test("what was left out stays in the address until it is put away", () => {
  const read = networkSearch(wordsOf("?mode=two&aggregate=zzz&x=1"));
  const written = searchOf({...read});
  expect(written).toBe("?mode=two&aggregate=ignore&leftOut=aggregate%3Dzzz&leftOut=x%3D1");
  expect(searchOf({...networkSearch(wordsOf(written))})).toBe(written);
  expect(leftOutSentence((read as LeftOut).leftOut ?? [])).toContain('"aggregate=zzz", "x=1"');
});

test("an option's setting is never taken from an object's own making", () => {
  const read = pageAddress({open: word}, analyses.scaling.options);
  expect(namesOf(read(wordsOf("?dimensions=3&constructor=1")))).toEqual(["dimensions", "constructor"]);
});

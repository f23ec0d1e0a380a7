import {expect, test} from "vitest";
import {bearings, independent, lines, sources} from "../../src/index.ts";
import {frameOf, type Line} from "../frame-of.ts";

interface Told {
  readonly holder?: string;
  readonly concept?: string;
  readonly date?: string;
  readonly via?: readonly string[];
  readonly cites?: readonly string[];
  readonly document?: string;
}

/** "anna" on "tax", yes or no; own unless `via` names who reports it. */
function say(agreement: boolean, {holder = "anna", concept = "tax", date = "2020", via, cites, document = "d"}: Told = {}): Line {
  return {date, document, own: via === undefined, values: {holder, concept, agreement, ...(via && {via}), ...(cites && {cites})}};
}

const of = (...all: Line[]) => sources(frameOf(all));

test("each concept is own only, reported only, agreed on or contradicted", () => {
  const {portrayals} = of(
    say(true),
    say(true, {via: ["ben"]}),
    say(true, {concept: "toll"}),
    say(false, {concept: "toll", via: ["ben"]}),
    say(true, {concept: "ban"}),
    say(true, {concept: "vote", via: ["cy"]}),
  );
  expect(portrayals[0]).toMatchObject({
    actor: "anna",
    own: 3,
    reported: 3,
    agrees: 1,
    contradicts: 1,
    ownOnly: 1,
    reportedOnly: 1,
    onlyBy: null,
    contradictionRate: null,
  });
  expect(portrayals[0].by.get("ben")).toEqual({statements: 2, agrees: 1, contradicts: 1, reportedOnly: 0});
});

test("a report agrees with what the holder said at the time, not with what it said later", () => {
  const line = [say(false, {date: "2018"}), say(true, {date: "2022"})];
  expect(of(...line, say(false, {date: "2020", via: ["ben"]})).portrayals[0].agrees).toBe(1);
  expect(of(...line, say(false, {date: "2023", via: ["ben"]})).portrayals[0].contradicts).toBe(1);
  expect(of(...line, say(false, {date: "2010", via: ["ben"]})).portrayals[0].agrees).toBe(1);
});

test("an actor known by one reporter alone is marked with that reporter", () => {
  expect(of(say(true, {via: ["ben"]}), say(false, {concept: "toll", via: ["cy", "ben"]})).portrayals[0].onlyBy).toBe("ben");
  expect(of(say(true, {via: ["ben"]}), say(false, {via: ["cy"]})).portrayals[0].onlyBy).toBeNull();
});

test("a chain is drawn link by link, and of one actor also whom it reports on", () => {
  const all = [say(true, {via: ["rosa", "ben"]}), say(true, {holder: "cy", via: ["anna"]}), say(true, {holder: "dora", via: ["ed"]})];
  const pairs = (found: readonly {readonly reporter: string; readonly holder: string}[]) => found.map(({reporter, holder}) => `${reporter} on ${holder}`);
  expect(pairs(of(...all).links)).toEqual(["anna on cy", "ben on rosa", "ed on dora", "rosa on anna"]);
  const anna = sources(frameOf(all), {actor: "anna"});
  expect([pairs(anna.reporting), pairs(anna.links)]).toEqual([
    ["anna on cy", "ben on anna"],
    ["anna on cy", "ben on rosa", "rosa on anna"],
  ]);
});

test("a chain keeps all who pass a position on, and one that names the holder is told", () => {
  const {chains, selfNaming} = of(say(true, {via: ["rosa", "ben"]}), say(true, {via: ["anna", "ben"]}));
  expect(chains.map(({chain}) => chain)).toEqual([
    ["rosa", "ben"],
    ["anna", "ben"],
  ]);
  expect(selfNaming).toHaveLength(1);
});

test("five reports of one source count once", () => {
  const reports = ["ben", "cy", "dora", "eve", "fred"].map((via) => say(true, {via: [via], cites: ["The Courier"], document: via}));
  const {roots, chains} = of(...reports);
  expect(
    independent(
      chains.map(({statement}) => statement),
      roots,
    ),
  ).toBe(1);
  const others = of(...reports, say(true, {via: ["gil"]}), say(true, {via: ["gil"], document: "later"}));
  expect(
    independent(
      others.chains.map(({statement}) => statement),
      others.roots,
    ),
  ).toBe(2);
});

test("a work that is not in the project is cited, not seen, and no source of its own", () => {
  const cited = ["Deutscher", "Benton"].map((work) => say(true, {via: ["blog"], cites: [work], document: "blog"}));
  const count = (...reports: Line[]) => {
    const {roots, chains, unseen} = of(...reports);
    return {
      count: independent(
        chains.map(({statement}) => statement),
        roots,
      ),
      unseen,
    };
  };
  expect(count(...cited)).toEqual({count: 1, unseen: ["Benton", "Deutscher"]});
  expect(count(...cited, say(true, {via: ["blog"], document: "blog"}))).toEqual({count: 1, unseen: ["Benton", "Deutscher"]});
  expect(count(...cited, say(true, {via: ["cy"], cites: ["Benton"], document: "cy"}))).toEqual({count: 1, unseen: ["Benton", "Deutscher"]});
  expect(count(...cited, say(true, {via: ["cy"], document: "cy"})).count).toBe(2);
});

test("a chain goes back to the first in it who is heard in own words, else to who tells it", () => {
  const chain = say(true, {via: ["rosa", "ben"]});
  const first = ({roots}: ReturnType<typeof of>, at: number) => roots.of.get(at);
  expect(first(of(chain), 1)).toEqual(["actor ben"]);
  expect(first(of(chain, {values: {holder: "rosa", concept: "toll", agreement: true}, document: "rosa"}), 1)).toEqual(["actor rosa"]);
});

test("a report of a report goes back to what that goes back to, and a circle of citations is told", () => {
  const all = [say(true, {via: ["ben"], cites: ["b"], document: "a"}), say(true, {via: ["cy"], cites: ["c"], document: "b"})];
  const frame = frameOf([...all, say(true, {via: ["dora"], cites: ["The minutes"], document: "c"})]);
  const documentOf = (work: string) => ({a: 0, b: 1, c: 2})[work];
  const {roots, unseen, chains} = sources(frame, {documentOf});
  expect([...roots.of.values()]).toEqual([["work The minutes"], ["work The minutes"], ["work The minutes"]]);
  expect([
    unseen,
    independent(
      chains.map(({statement}) => statement),
      roots,
    ),
  ]).toEqual([["The minutes"], 1]);
  const circle = frameOf([...all, say(true, {via: ["dora"], cites: ["a"], document: "c"})]);
  expect(sources(circle, {documentOf}).circular).toEqual([["a", "b", "c"]]);
});

test("two who name each other as their source are a circle, for the same position only", () => {
  expect(of(say(true, {via: ["ben", "cy"]}), say(true, {via: ["cy", "ben"]})).circular).toEqual([["ben", "cy"]]);
  expect(of(say(true, {via: ["ben", "cy"]}), say(true, {concept: "toll", via: ["cy", "ben"]})).circular).toEqual([]);
});

test("opponents are told from allies by the sides last taken, members are allies", () => {
  const frame = frameOf([
    say(true),
    say(true, {concept: "toll"}),
    say(false, {holder: "ben"}),
    say(false, {holder: "ben", concept: "toll"}),
    say(true, {holder: "cy"}),
  ]);
  const bearing = bearings(lines(frame).lines, (one) => one === "dora");
  expect(["ben", "cy", "dora", "eve"].map((one) => bearing(one, "anna").bearing)).toEqual(["opponent", "ally", "ally", "unknown"]);
});

test("own words of an uncertain author are counted beside own words", () => {
  const [anna] = of({...say(true), unsure: true}, say(true), {...say(true, {via: ["ben"]}), unsure: true}).portrayals;
  expect(anna).toMatchObject({own: 2, reported: 1, unsure: 1});
  expect(of(say(true)).portrayals[0]).not.toHaveProperty("unsure");
});

import {describe, expect, test} from "vitest";
import type {ArgumentMap} from "@standpoint/analysis";
import {readAif, readArgdown, readIccma, writeAif, writeArgdown, writeIccma} from "../../src/index.ts";

const links = ({links: all}: ArgumentMap) => all.map(({from, relation, to}) => `${from} ${relation} ${to}`);
const ids = ({claims}: ArgumentMap) => claims.map(({id}) => id);

describe("ICCMA", () => {
  test("the three formats say the same and read back as they were written", () => {
    const apx = readIccma("arg(1). arg(2).\n% a comment\natt(1,2).\natt(2,1).\n", "apx");
    expect(links(apx)).toEqual(["1 attacks 2", "2 attacks 1"]);
    for (const format of ["apx", "tgf", "af"] as const) expect(readIccma(writeIccma(apx, format), format)).toEqual(apx);
    expect(writeIccma(apx, "af")).toBe("p af 2\n1 2\n2 1\n");
  });

  test("a trivial graph may tell its arguments in words, which are kept, and its attacks, which are passed over", () => {
    const read = readIccma("1 We should build it\n2\n#\n2 1 because of money\n", "tgf");
    expect(read.claims).toEqual([
      {id: "1", text: "We should build it"},
      {id: "2", text: "2"},
    ]);
    expect(read.notes).toEqual(["1 attack has words of its own, which are left out."]);
    expect(readIccma(writeIccma(read, "tgf"), "tgf").claims).toEqual(read.claims);
  });

  test.each([
    ["apx", "arg(a). attack(a,b).", /line 1 has "attack\(a,b\)"/],
    ["apx", "arg(a).\natt(a,b).", /line 2 speaks of "b"/],
    ["tgf", "1\n2\n1 2", /"#".*missing/],
    ["tgf", "1\n#\n1", /line 3/],
    ["af", "1 2", /first line/],
    ["af", "p af 2\n1 3", /line 2 speaks of "3"/],
    ["af", "p af 99999999\n", /up to 1000000/],
  ] as const)("a faulty %s is refused with its line", (format, text, sentence) => expect(() => readIccma(text, format, "x")).toThrow(sentence));
});

const aif = {
  nodes: [
    {nodeID: "1", text: "The harbour should grow", type: "I"},
    {nodeID: "2", text: "The marsh floods", type: "I"},
    {nodeID: "3", text: "Jobs", type: "I"},
    {nodeID: 4, text: "Default Conflict", type: "CA"},
    {nodeID: "5", text: "Default Inference", type: "RA"},
    {nodeID: "6", text: "CA", type: "CA"},
    {nodeID: "7", text: "Ann: The harbour should grow", type: "L"},
    {nodeID: "8", text: "Ben : The marsh floods", type: "L"},
    {nodeID: "9", text: "TA", type: "TA"},
    {nodeID: "10", text: "Asserting", type: "YA"},
    {nodeID: "11", text: "Restating", type: "MA"},
  ],
  edges: [
    ["2", 4],
    [4, "1"],
    ["3", "5"],
    ["5", "1"],
    ["2", "6"],
    ["6", "5"],
    ["7", "9"],
    ["9", "8"],
    ["7", "10"],
    ["10", "1"],
  ].map(([fromID, toID], i) => ({edgeID: String(i), fromID, toID})),
};

describe("AIF", () => {
  const read = readAif(JSON.stringify(aif));

  test("tells claims, attacks, support and undercuts, and who said what in answer to whom", () => {
    expect(links(read)).toEqual(["2 attacks 1", "3 supports 1", "2 undercuts 5"]);
    expect(read.claims[0]).toEqual({id: "1", text: "The harbour should grow", author: "Ann"});
    expect(read.posts).toEqual([
      {id: "7", author: "Ann", replyTo: null, text: "The harbour should grow"},
      {id: "8", author: "Ben", replyTo: "7", text: "The marsh floods"},
    ]);
    expect(read.notes).toEqual(["1 node that rephrases or prefers is left out."]);
  });

  test("reads back with the same claims and links as were written", () => {
    const again = readAif(writeAif(read));
    expect(links(again)).toEqual(links(read));
    expect(again.claims).toEqual(read.claims);
    expect(again.posts.filter(({id}) => id.startsWith("post")).map(({replyTo}) => replyTo)).toEqual([null, "post 7"]);
  });

  const map = (nodes: readonly (readonly [string, string, string?])[], ends: readonly (readonly [string, string])[], more = {}) =>
    readAif(
      JSON.stringify({
        nodes: nodes.map(([nodeID, type, words = nodeID]) => ({nodeID, type, text: words})),
        edges: ends.map(([fromID, toID]) => ({fromID, toID})),
        ...more,
      }),
    );

  test("relations that do not lead from claim to claim are counted", () => {
    const nodes = [
      ["a", "I"],
      ["b", "I"],
      ["l", "L", "Ann: a"],
      ["r", "RA"],
      ["c", "CA"],
      ["d", "CA"],
      ["e", "RA"],
    ] as const;
    const read = map(nodes, [
      ["a", "r"],
      ["a", "c"],
      ["c", "l"],
      ["l", "d"],
      ["d", "b"],
      ["a", "e"],
      ["e", "b"],
    ]);
    expect(links(read)).toEqual(["a supports b"]);
    expect(read.notes).toEqual(["3 relations do not lead from claim to claim, and are left out."]);
  });

  test("nodes twice, edges and locutions without their node, and types not known are counted", () => {
    const read = map(
      [
        ["a", "I", "one"],
        ["b", "I"],
        ["a", "I", "two"],
        ["r", "RA"],
        ["x", "EN"],
      ],
      [
        ["a", "r"],
        ["r", "b"],
        ["a", "gone"],
        ["gone", "b"],
      ],
      {
        locutions: [{nodeID: "gone", personID: "1"}],
      },
    );
    expect(read.claims[0]).toEqual({id: "a", text: "one"});
    expect(links(read)).toEqual(["a supports b"]);
    expect(read.notes).toEqual([
      "1 node has the id of another one before, and is left out.",
      "2 edges lead from or to a node that is missing, and are left out.",
      "1 locution is listed without a node that says it, and left out.",
      '1 node of a type not known ("EN") is left out.',
    ]);
  });

  test("what is aimed at an inference from several premises is aimed at each of its links, and ids stay apart", () => {
    const read = map(
      [
        ["a", "I"],
        ["b", "I"],
        ["r#2", "I"],
        ["r", "RA"],
        ["c", "CA"],
      ],
      [
        ["a", "r"],
        ["b", "r"],
        ["r", "r#2"],
        ["b", "c"],
        ["c", "r"],
      ],
    );
    expect(read.links.map(({id, from, to, relation}) => `${id}: ${from} ${relation} ${to}`)).toEqual([
      "r: a supports r#2",
      "r#2': b supports r#2",
      "c: b undercuts r",
      "c#2: b undercuts r#2'",
    ]);
  });

  test("whoever takes the turn in which an attack is made says it", () => {
    const nodes = [
      ["a", "I"],
      ["b", "I"],
      ["c", "CA"],
      ["la", "L", "Ann: a"],
      ["lb", "L", "Ben: b"],
      ["t", "TA"],
      ["y", "YA"],
    ] as const;
    const read = map(nodes, [
      ["b", "c"],
      ["c", "a"],
      ["la", "t"],
      ["t", "lb"],
      ["t", "y"],
      ["y", "c"],
    ]);
    expect(read.links).toEqual([{id: "c", from: "b", to: "a", relation: "attacks", saidBy: "Ben"}]);
  });

  test.each([
    ["what is no JSON", "digraph {}", /not JSON/],
    ["JSON of another kind", '{"nodes": 3}', /nodes/],
  ])("%s is refused", (_, text, sentence) => expect(() => readAif(text, "map.json")).toThrow(sentence));
});

describe("Argdown", () => {
  const text = `===
title: A debate
===

# The harbour

[Grow]: The harbour should grow. #harbour {source: "paper"}
  It has room.
  - <Marsh>: The marsh floods.
    - [Dyke]: A dyke can be built. // some day
      _ [Cost]: It is too dear.
  + [Jobs]
  -> [Marsh park]: A park instead.

[Jobs]: It makes jobs.
  >< [Robots]: Robots will do the work.
`;

  test("tells from indentation and signs what supports and attacks what", () => {
    expect(links(readArgdown(text))).toEqual([
      "Marsh attacks Grow",
      "Dyke attacks Marsh",
      "Cost undercuts Dyke",
      "Jobs supports Grow",
      "Grow attacks Marsh park",
      "Robots attacks Jobs",
      "Jobs attacks Robots",
    ]);
  });

  test("keeps words over several lines, without tags, data and comments", () => {
    const {claims} = readArgdown(text);
    expect(claims[0]).toEqual({id: "Grow", text: "The harbour should grow. It has room."});
    expect(claims.find(({id}) => id === "Jobs")?.text).toBe("It makes jobs.");
    expect(claims.find(({id}) => id === "Dyke")?.text).toBe("A dyke can be built.");
  });

  test("reads a reconstruction as premises for a conclusion", () => {
    expect(links(readArgdown("<Flood>: It floods.\n\n(1) [Low]: It is low.\n(2) [Rain]: It rains.\n----\n(3) [Wet]: It will be wet.\n"))).toEqual([
      "Low supports Flood",
      "Rain supports Flood",
      "Flood supports Wet",
    ]);
  });

  test("reads back with the same claims and links as were written", () => {
    const read = readArgdown(text);
    const again = readArgdown(writeArgdown(read));
    expect(ids(again).sort()).toEqual(ids(read).sort());
    expect(links(again).sort()).toEqual(links(read).sort());
    expect(again.claims.find(({id}) => id === "Grow")?.text).toBe("The harbour should grow. It has room.");
  });

  test("claims without a title are told apart by all their words, also those on further lines", () => {
    const {claims} = readArgdown("The city should build\na tram.\n\nThe city should build\na canal.\n  - It is\n    dear.\n  - It is\n    slow.\n");
    expect(claims.map(({text: words}) => words)).toEqual(["The city should build a tram.", "The city should build a canal.", "It is dear.", "It is slow."]);
  });

  test("a statement, an argument, a claim without a title and a relation are told apart where they are called alike", () => {
    const read = readArgdown("[A]: one\n  - <A>: two\n\nA\n\n[relation 1]: three\n");
    expect(read.claims.map(({id, text: words}) => `${id}: ${words}`)).toEqual(["A: one", "A': two", "A'': A", "relation 1: three"]);
    expect(read.links).toEqual([{id: "relation 1'", from: "A'", to: "A", relation: "attacks"}]);
  });

  test("in strict mode statements that attack each other are contrary, and arguments attack one way", () => {
    const body = "[A]: aa\n  - [B]: bb\n  - <C>: cc\n    -> dd\n";
    expect(links(readArgdown(body))).toEqual(["B attacks A", "C attacks A", "C attacks dd"]);
    for (const front of ["model:\n    mode: strict", "model: {mode: strict}", 'model:\n  mode: "strict"']) {
      expect(links(readArgdown(`===\ntitle: x\n${front}\n===\n\n${body}`))).toEqual(["B attacks A", "A attacks B", "C attacks A", "C attacks dd"]);
    }
    expect(links(readArgdown(`===\ntitle: in strict mode\nmodel: {mode: loose}\n===\n${body}`)).length).toBe(3);
  });

  test("a claim put in other words later is named in a note", () => {
    expect(readArgdown("[A]: one\n\n[A]\n\n[A]: two\n")).toMatchObject({
      claims: [{text: "two"}],
      notes: ['"A" is put in words more than once: the last words are kept.'],
    });
  });

  test("a relation without anything above it is refused with its line", () => expect(() => readArgdown("\n- [A]\n", "x.argdown")).toThrow(/x.argdown: line 2/));
});

test("answers between claims come back from AIF as answers", () => {
  const claims = [
    {id: "a", text: "Build it."},
    {id: "b", text: "Who pays?"},
  ];
  const links = [{id: "l", from: "b", to: "a", relation: "answers" as const}];
  expect(readAif(writeAif({claims, links, posts: [], notes: []}))).toMatchObject({claims, links, notes: []});
});

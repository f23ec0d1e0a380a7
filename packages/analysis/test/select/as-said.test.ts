import {presets} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {matrix} from "../../src/matrix.ts";
import {network} from "../../src/network/network.ts";
import type {Filters} from "../../src/select/filter-options.ts";
import {select} from "../../src/select/select.ts";
import {frameOf, type Line} from "../frame-of.ts";

const position = (holder: string, concept: string, more: Line["values"] = {}): Line => ({values: {holder, concept, agreement: true, ...more}});

function counted(lines: readonly Line[], filters: Filters = {}) {
  const {filtered, notes} = select(frameOf(lines), {rows: "holder", columns: "concept", qualifier: "agreement", qualified: true, ...filters});
  return {count: filtered.length, notes};
}

test("what is inferred or ironic is left out unless it is asked for, and said", () => {
  const lines = [position("anna", "tax"), ...["quoted", "paraphrased", "inferred", "ironic"].map((manner) => position("ben", "tax", {manner}))];
  expect(counted(lines)).toEqual({count: 3, notes: ["2 inferred or ironic statements are left out (manner: all takes them in)."]});
  expect(counted(lines, {manner: "all"})).toEqual({count: 5, notes: []});
  expect(counted(lines, {manner: "ironic"})).toEqual({count: 1, notes: []});
  expect(counted(lines, {manner: "quoted"}).count).toBe(1);
});

test("what holds under a condition is left out of networks unless it is asked for, and said", () => {
  const lines = [position("anna", "tax"), position("ben", "tax", {condition: "when the others do"})];
  expect(counted(lines)).toEqual({count: 1, notes: ["1 statement that holds under a condition is left out (conditional: count takes them in)."]});
  const told = "1 statement that holds under a condition is counted like the others (conditional: leave leaves them out).";
  expect(counted(lines, {conditional: "count"})).toEqual({count: 2, notes: [told]});
  expect(counted(lines.slice(0, 1), {conditional: "count"})).toEqual({count: 1, notes: []});
  expect(matrix(frameOf(lines)).notes.join()).not.toContain("condition");
});

test("words of an uncertain author count, or are left out by choice", () => {
  const lines: Line[] = [position("anna", "tax"), {...position("ben", "tax"), unsure: true}];
  expect(counted(lines).count).toBe(2);
  expect(counted(lines, {unsureAuthors: "leave"}).count).toBe(1);
});

test("who met whom counts those who were there, and says who was not", () => {
  const part = (who: string, role?: string): Line => ({values: {participant: who, event: "meeting", ...(role !== undefined && {role})}});
  const lines = [part("anna", "spoke"), part("ben"), part("cleo", "sent apologies"), part("dora", "invited")];
  const network = (presence?: "all") => select(frameOf(lines, presets[2].variables), {rows: "participant", columns: "event", presence});
  expect(Array.from(network().filtered)).toEqual([0, 1]);
  expect(network().notes).toEqual(["2 statements of somebody who was not there are left out (presence: all takes them in)."]);
  expect(network("all").filtered.length).toBe(4);
  const own = presets[2].variables.map((variable) => (variable.role === "part" ? {...variable, presence: ["invited"]} : variable));
  expect(Array.from(select(frameOf(lines, own), {rows: "participant", columns: "event"}).filtered)).toEqual([1, 3]);
});

test("concepts are asked for by their sort, and questions bring nobody together", () => {
  const frame = frameOf([position("anna", "tax"), position("ben", "tax"), position("anna", "who?"), position("cleo", "who?")]);
  const sorted = {...frame, columns: frame.columns.map((one) => (one.role === "concept" ? {...one, sorts: ["demand", "question"]} : one))};
  expect(sorted.columns.find(({role}) => role === "concept")).toMatchObject({labels: ["tax", "who?"]});
  const {slices, notes} = network(sorted, {mode: "one", aggregate: "congruence"});
  expect([slices[0]?.rows, notes]).toEqual([["anna", "ben"], ["2 statements on questions are left out (sort: question takes them in)."]]);
  expect(network(sorted, {mode: "one", aggregate: "congruence", sort: ["question"]}).slices[0]?.rows).toEqual(["anna", "cleo"]);
  expect(network(sorted, {mode: "two", sort: ["demand"]}).slices[0]?.columns).toEqual(["tax"]);
  expect(network(sorted, {mode: "two"}).slices[0]?.columns).toEqual(["tax", "who?"]);
  expect(network(frame, {mode: "two", sort: ["demand"]}).slices[0]?.columns).toEqual([]);
});

const names = fc.constantFrom("anna", "ben", "cleo");
const lines = fc.array(
  fc.record({
    values: fc.record(
      {
        holder: names,
        concept: fc.constantFrom("tax", "port"),
        agreement: fc.constantFrom(true, false, null),
        condition: fc.constantFrom("when the others do", "after the vote"),
        manner: fc.constantFrom("quoted", "inferred", "ironic"),
      },
      {requiredKeys: ["holder", "concept", "agreement"]},
    ),
  }),
  {minLength: 1, maxLength: 12},
);

test("a conditional position never changes an unconditional cell", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const firm = all.filter(({values}) => values.condition === undefined);
      fc.pre(firm.length > 0);
      const told = (some: readonly Line[]) => {
        const {actors, concepts, cells} = matrix(frameOf(some, undefined, {d: {}}));
        return cells.map(({actor, concept, stance, yes, no, neutral}) => ({actor: actors[actor], concept: concepts[concept], stance, yes, no, neutral}));
      };
      for (const cell of told(firm)) expect(told(all)).toContainEqual(cell);
    }),
  );
});

test("leaving out inferred and ironic positions never adds a tie", () => {
  fc.assert(
    fc.property(lines, (all) => {
      const ties = (manner: "said" | "all") => {
        const [slice] = network(frameOf(all), {mode: "one", aggregate: "ignore", conditional: "count", manner}).slices;
        const {rows, values} = slice;
        return new Set(rows.flatMap((one, i) => rows.flatMap((other, j) => (i !== j && values[i * rows.length + j] !== 0 ? [`${one} ${other}`] : []))));
      };
      const whole = ties("all");
      for (const tie of ties("said")) expect(whole.has(tie)).toBe(true);
    }),
  );
});

test("positions under conditions are states of their own in the matrix, with their words", () => {
  const nato = "a clash with NATO";
  const {cells} = matrix(
    frameOf([
      position("icl", "russia", {agreement: false}),
      position("icl", "russia", {condition: nato}),
      position("commenter", "work", {condition: "an agreement emerges"}),
      position("other", "work", {agreement: false, condition: "it does not"}),
      position("torn", "work", {condition: "one thing"}),
      position("torn", "work", {agreement: false, condition: "another"}),
    ]),
  );
  const told = cells.map(({stance, conditions = [], statements}) => ({
    stance,
    ids: Array.from(statements),
    conditions: conditions.map((one) => `${one.stance} ${one.condition}`),
  }));
  expect(told).toEqual([
    {stance: "yes-if", ids: [3], conditions: ["yes-if an agreement emerges"]},
    {stance: "no", ids: [1], conditions: [`yes-if ${nato}`]},
    {stance: "no-if", ids: [4], conditions: ["no-if it does not"]},
    {stance: "both-if", ids: [5, 6], conditions: ["yes-if one thing", "no-if another"]},
  ]);
});

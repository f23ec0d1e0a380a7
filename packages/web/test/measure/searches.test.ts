import {analyses} from "@standpoint/analysis";
import {expect, test} from "vitest";
import {queryFrom, searchOf, settingsFrom} from "../../src/measure/measure-search.ts";
import type {LeftOut} from "../../src/shell/page-address.ts";
import type {MeasureName} from "../../src/measure/messages.ts";

const settings = (name: MeasureName, given: Record<string, unknown>) => settingsFrom(analyses[name].options, searchOf(name, given) as never);
const query = (name: MeasureName, given: Record<string, unknown>) => queryFrom(analyses[name].options, searchOf(name, given) as never);

test("an address gives the settings of the kernel and the words of requests alike", () => {
  const given = {window: "months:3", kernel: "gaussian", groups: "3", from: "2021", practice: "stated", bootstrap: "100"};
  expect(settings("polarization", given)).toEqual({
    window: {unit: "months", size: 3},
    kernel: "gaussian",
    groups: 3,
    from: Date.UTC(2021, 0, 1) / 1000,
    practice: "stated",
  });
  expect(query("polarization", given)).toEqual({window: "months:3", kernel: "gaussian", groups: "3", from: "2021", mode: "stated", bootstrap: "100"});
});

test("what is mistyped is left out, so that an old link still opens", () => {
  const {leftOut, ...read} = searchOf("polarization", {window: "parsecs:3", groups: "many", kernel: "sharp"}) as LeftOut;
  expect([read, leftOut]).toEqual([{}, ["groups=many", "window=parsecs:3", "kernel=sharp"]]);
  expect(searchOf("phases", {window: "parsecs:3"})).toMatchObject({window: "months:6", leftOut: ["window=parsecs:3"]});
});

test("a kernel needs a window of time", () => {
  expect(settings("polarization", {kernel: "gaussian"})).toEqual({});
  expect(settings("polarization", {kernel: "gaussian", window: "events:5"})).not.toHaveProperty("kernel");
});

test("a backbone is asked only for what its method takes, and never for windows", () => {
  expect(settings("backbone", {method: "penalty", size: "4", penalty: "2", window: "months:3"})).toEqual({method: "penalty", penalty: 2});
  expect(settings("backbone", {method: "fixed"})).toEqual({method: "fixed", size: 3});
  expect(query("backbone", {penalty: "2"})).not.toHaveProperty("penalty");
});

test("phases have a window though the address has none", () => {
  expect(settings("phases", {})).toEqual({window: {unit: "months", size: 6}});
  expect(settings("phases", {window: "years:1"})).toEqual({window: {unit: "years", size: 1}});
});

test("an ordinal scaling has no threshold", () => {
  expect(settings("scaling", {threshold: "0.2"})).toEqual({threshold: 0.2});
  const ordinal = {model: "ordinal", threshold: "0.2", burnIn: "10", dimensions: "2"};
  expect(settings("scaling", ordinal)).toEqual({model: "ordinal", dimensions: 2, burnIn: 10});
  expect(query("scaling", ordinal)).toEqual({model: "ordinal", "burn-in": "10", dimensions: "2"});
});

test("every measure takes samples of the documents and a seed, and the whole range has no windows", () => {
  const given = {bootstrap: "50", seed: "7", window: "months:3"};
  for (const name of ["scaling", "backbone"] as const) {
    expect(query(name, given)).toMatchObject({bootstrap: "50", seed: "7"});
    expect(query(name, given)).not.toHaveProperty("window");
  }
  expect(query("polarization", given)).toMatchObject({bootstrap: "50", seed: "7", window: "months:3"});
  expect(settings("scaling", given)).toEqual({seed: 7});
});

test("statements kept or left out by value are in the address, in what is computed and in what is downloaded", () => {
  const given = {only: ["concept=Tax", "concept=Harbour"], exclude: "holder=Nobody"};
  expect(settings("polarization", given)).toEqual({only: {concept: ["Tax", "Harbour"]}, exclude: {holder: ["Nobody"]}});
  expect(query("polarization", given)).toEqual({only: ["concept=Tax", "concept=Harbour"], exclude: ["holder=Nobody"]});
});

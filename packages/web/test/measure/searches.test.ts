import {expect, test} from "vitest";
import {backboneQuery, backboneSearch, backboneSettings} from "../../src/backbone/backbone-search.ts";
import {phasesSearch, phasesSettings} from "../../src/phases/phases-search.ts";
import {polarizationQuery, polarizationSearch, polarizationSettings} from "../../src/polarization/polarization-search.ts";
import {scalingQuery, scalingSearch, scalingSettings} from "../../src/scaling/scaling-search.ts";

test("an address gives the settings of the kernel and the words of the contract alike", () => {
  const search = polarizationSearch({window: "months:3", kernel: "gaussian", groups: "3", from: "2021", practice: "stated", bootstrap: "100"});
  expect(polarizationSettings(search)).toEqual({
    window: {unit: "months", size: 3},
    kernel: "gaussian",
    groups: 3,
    from: Date.UTC(2021, 0, 1) / 1000,
    practice: "stated",
  });
  const given = Object.fromEntries(Object.entries(polarizationQuery(search)).filter(([, value]) => value !== undefined));
  expect(given).toEqual({window: "months:3", kernel: "gaussian", groups: 3, from: "2021", mode: "stated", bootstrap: 100});
});

test("what is mistyped is left out, so that an old link still opens", () => {
  expect(polarizationSearch({window: "parsecs:3", groups: "many", kernel: "sharp"})).toEqual({});
  expect(scalingSearch({dimensions: "7", model: "cubic"})).toEqual({});
});

test("a backbone is asked only for what its method takes, and never for windows", () => {
  const search = backboneSearch({method: "penalty", size: "4", penalty: "2", window: "months:3"});
  expect(backboneSettings(search)).toEqual({method: "penalty", penalty: 2});
  expect(backboneSettings(backboneSearch({method: "fixed"}))).toEqual({method: "fixed", size: 3});
  expect(backboneQuery(backboneSearch({penalty: "2"}))["penalty"]).toBeUndefined();
});

test("phases have a window though the address has none", () => {
  expect(phasesSettings(phasesSearch({})).window).toEqual({unit: "months", size: 6});
  expect(phasesSettings(phasesSearch({window: "years:1"})).window).toEqual({unit: "years", size: 1});
});

test("an ordinal scaling has no threshold", () => {
  expect(scalingSettings(scalingSearch({threshold: "0.2"})).threshold).toBe(0.2);
  const ordinal = scalingSearch({model: "ordinal", threshold: "0.2", burnIn: "10", dimensions: "2"});
  expect(scalingSettings(ordinal)).toEqual({model: "ordinal", dimensions: 2, burnIn: 10});
  expect(scalingQuery(ordinal)["burn-in"]).toBe(10);
});

test("every measure takes draws of documents and a seed, and the whole range has no windows", () => {
  const given = {bootstrap: "50", seed: "7", window: "months:3"};
  expect(scalingQuery(scalingSearch(given))).toMatchObject({bootstrap: 50, seed: 7, window: undefined});
  expect(backboneQuery(backboneSearch(given))).toMatchObject({bootstrap: 50, seed: 7, window: undefined});
  expect(polarizationQuery(polarizationSearch(given))).toMatchObject({bootstrap: 50, seed: 7, window: "months:3"});
  expect(scalingSettings(scalingSearch(given)).seed).toBe(7);
});

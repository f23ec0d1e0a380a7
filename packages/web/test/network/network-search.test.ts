import {expect, test} from "vitest";
import {networkSearch, querySettings, settingsOf} from "../../src/network/network-search.ts";

test("without settings the network is one of actors who agree", () => {
  expect(settingsOf({})).toEqual({mode: "one", aggregate: "congruence"});
});

test("an address that names no kind of network is rewritten to name the one shown", () => {
  expect(networkSearch({from: "2024"})).toEqual({from: "2024", mode: "one", aggregate: "congruence"});
});

test("an address that names one means what a command and a request mean by it", () => {
  expect(settingsOf(networkSearch({mode: "one"}))).toMatchObject({mode: "one", aggregate: "ignore"});
  expect(settingsOf(networkSearch({normalize: "jaccard"}))).toMatchObject({mode: "two", aggregate: "ignore", normalize: "jaccard"});
  const {aggregate, normalize} = settingsOf(networkSearch({mode: "two", aggregate: "congruence", normalize: "jaccard"}));
  expect([aggregate, normalize]).toEqual(["congruence", "jaccard"]);
});

test("without a qualifier there is nothing to agree on", () => {
  expect(networkSearch({qualifier: "none"}).aggregate).toBe("ignore");
});

test("a kernel needs a window of time", () => {
  expect(settingsOf({kernel: "gaussian"}).kernel).toBeUndefined();
  expect(settingsOf({kernel: "gaussian", window: "events:5"}).kernel).toBeUndefined();
  expect(settingsOf({kernel: "gaussian", window: "days:5"}).kernel).toBe("gaussian");
});

test("a range reaches from the first second of its first day to the last of its last", () => {
  const {from, to} = settingsOf({from: "2024-01", to: "2024-01"});
  expect((to ?? 0) - (from ?? 0)).toBe(31 * 86_400 - 1);
});

test("a download asks for what is shown", () => {
  expect(querySettings({practice: "stated", from: "2024"})).toMatchObject({mode: ["one", "stated"], aggregate: "congruence", from: "2024"});
});

test("who counts as one is in the address, in what is computed and in what is downloaded", () => {
  const search = networkSearch({identity: "successor"});
  expect([search.identity, settingsOf(search).identity, querySettings(search)["identity"]]).toEqual(["successor", "successor", "successor"]);
  expect(networkSearch({identity: "clan"}).identity).toBeUndefined();
});

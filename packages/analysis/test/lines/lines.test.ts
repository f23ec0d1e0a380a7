import {expect, test} from "vitest";
import {lastKnown, stateOf} from "../../src/index.ts";
import {changes, conflicts, line, linesOf, told} from "./told.ts";

test("a change lies between the last evidence before and the first evidence after", () => {
  expect(changes("2022-02/2022-08 yes [by icl]; 2022-10-22 no [by icl]")).toEqual(["yes→no flip reported 2022-02-01..2022-10-22"]);
  expect(changes("2019 no; 2020-02-01 no; 2022-04-23 yes [in resolution]")).toEqual(["no→yes flip documented 2020-02-01..2022-04-23"]);
});

test("a change is single until two documents bear it out, and documented when one of them binds", () => {
  expect(changes("2019 no; 2021 yes")).toEqual(["no→yes flip single 2019-01-01..2021-12-31"]);
  expect(changes("2019 no; 2021 yes; 2022 yes")).toEqual(["no→yes flip supported 2019-01-01..2021-12-31"]);
  expect(changes("2019 no; 2021 yes; 2022 yes [in programme]")).toEqual(["no→yes flip documented 2019-01-01..2021-12-31"]);
});

test("to neutral is half a change, and a condition added or dropped is one of its own kind", () => {
  expect(changes("2019 no; 2021 neutral; 2023 yes").map((one) => one.split(" ")[1])).toEqual(["half", "half"]);
  expect(changes("2019 yes; 2021 yes [if paid]; 2023 yes").map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
    "yes→yes-if condition",
    "yes-if→yes condition",
  ]);
  expect(changes("2019 yes [if paid]; 2021 yes [if well paid]")).toEqual([]);
});

test("only a withdrawal ends a line; silence and undated words end nothing", () => {
  expect(changes("2019 yes; 2021 yes [flag withdrawn]")).toEqual(["yes→withdrawn lapse single 2019-01-01..2021-12-31"]);
  expect(changes("1950 yes; 2021 yes")).toEqual([]);
  expect(changes("2019 yes; ? no")).toEqual([]);
});

test("a deprecated statement counts no more", () => {
  expect(changes("2019 yes; 2021 no [flag deprecated]")).toEqual([]);
});

test("yes and no within thirty days contradict each other and are no change", () => {
  expect(changes("2024-03-18 yes; 2024-03-18 no")).toEqual([]);
  expect(conflicts("2024-03-18 yes; 2024-03-18 no")).toEqual(["contradiction 1,2 0"]);
  expect(conflicts("2024-03-01 yes; 2024-03-20 no")).toEqual(["contradiction 1,2 19"]);
  expect(conflicts("2024-03-01 yes; 2024-05-20 no")).toEqual([]);
  expect(conflicts("2024-03-01 yes; 2024-05-20 no", {window: 100})).toEqual(["contradiction 1,2 80"]);
});

test("two organs that differ are internal disagreement, and a report against own words is a report", () => {
  expect(conflicts("2024-03-01 yes; 2024-03-02 no [author youth]")).toEqual(["internal 1,2 1"]);
  expect(conflicts("2024-03-01 yes; 2024-03-02 no [by ben]")).toEqual(["report 1,2 1"]);
});

test("equal stances around a contrary report are no change, however far apart", () => {
  expect(changes("2020-10 yes; 2021-03 no [by courier]; 2022 yes")).toEqual([]);
  expect(conflicts("2020-10-11 yes; 2021-03-02 no [by courier]; 2021-03-05 yes")).toEqual(["report 2,3 3"]);
  expect(conflicts("2020-10-11 yes; 2021-06-02 no [by courier]; 2022 yes")).toEqual(["report 2,3 213"]);
});

test("one reporter's account of a change there and back is a reported change", () => {
  expect(changes("2020 yes [by ben]; 2021-06 no [by ben]; 2023 yes [by ben]")).toHaveLength(2);
});

test("a word within the window of equal stances around it is a contradiction, not a change there and back", () => {
  expect(changes("2020-01-01 yes; 2020-01-20 no; 2021 yes")).toEqual([]);
  expect(changes("2020-01-01 yes; 2020-06-20 no; 2021 yes")).toHaveLength(2);
});

test("the first clear evidence decides when the dates in between overlap", () => {
  expect(changes("2022 yes; 2022-10-22 no; 2024 no")).toEqual(["yes→no flip supported 2022-01-01..2024-12-31"]);
});

test("deeds are held against the words that stood at the time", () => {
  expect(conflicts("2020-06-22 yes; 2022-11-05 no [done]")).toEqual(["practice 1,2 866 after"]);
  expect(conflicts("2020 yes; 2021-06 yes; 2023 no; 2024 no [done]")).toEqual([]);
  expect(conflicts("2020 no [done]; 2022 yes")).toEqual(["practice 2,1 366 before"]);
  expect(conflicts("2022-02/2022-08 yes [by icl]; 2022-02/2022-08 no [by icl] [done]")).toEqual(["practice 1,2 0 unordered"]);
});

test("a deed in a package is held against nothing, and deeds alone make a line when asked for", () => {
  expect(conflicts("2020 yes; 2022 no [done] [flag package]")).toEqual([]);
  expect(changes("2020 yes [done]; 2022 no [done]; 2021 no", {practice: "practised"})).toEqual(["yes→no flip single 2020-01-01..2022-12-31"]);
});

test("as of a moment only what may have been said by then counts", () => {
  expect(changes("2019 yes; 2021 no; 2023 yes", {at: Date.UTC(2022, 0, 1) / 1000})).toHaveLength(1);
});

test("lines come by actor and concept, and only the changed ones when asked", () => {
  const sayings = told("2019 yes [who ben]; 2021 no [who ben]; 2019 yes [who anna] [concept toll]; 2019 yes");
  expect(linesOf(sayings).map(({actor, concept}) => `${actor} ${concept}`)).toEqual(["anna tax", "anna toll", "ben tax"]);
  expect(linesOf(sayings, {changed: true}).map(({actor}) => actor)).toEqual(["ben"]);
});

test("eight words get a Bayes factor as a footnote, seven none", () => {
  expect(line("2010 no; 2011 no; 2012 no; 2013 no; 2014 yes; 2015 yes; 2016 yes").factor).toBeUndefined();
  expect(line("2010 no; 2011 no; 2012 no; 2013 no; 2014 yes; 2015 yes; 2016 yes; 2017 yes").factor).toBeGreaterThan(3);
});

test("what holds under a condition neither contradicts what holds without one nor flips it, and is a segment of its own", () => {
  const states = (text: string) => line(text).segments.map(([one]) => stateOf(one));
  expect(conflicts("2022-11 no; 2022-11 yes [if attacked]")).toEqual([]);
  expect(changes("2022-11 no; 2022-11 yes [if attacked]")).toEqual([]);
  expect(states("2022-11 no; 2022-11 yes [if attacked]")).toEqual(["no", "yes-if"]);
  expect(changes("2019 no; 2021 yes [if attacked]; 2023 no")).toEqual([]);
  expect(changes("2019 no; 2021 yes [if attacked]")).toEqual(["no→yes-if condition single 2019-01-01..2021-12-31"]);
  expect(changes("2019 no; 2021 yes [if attacked]; 2023 yes")).toEqual([
    "no→yes flip single 2019-01-01..2023-12-31",
    "yes-if→yes condition single 2021-01-01..2023-12-31",
  ]);
  expect(changes("2019 yes [if paid]; 2021 no [if paid]")).toEqual(["yes-if→no-if flip single 2019-01-01..2021-12-31"]);
  expect(conflicts("2019-03-01 yes [if paid]; 2019-03-02 no [if paid]")).toEqual(["contradiction 1,2 1"]);
  expect(lastKnown(line("2021 no; 2021 yes [if attacked]")).map(({stance}) => stance)).toEqual(["no"]);
  expect(lastKnown(line("2019 no; 2021 yes [if attacked]")).map(({stance}) => stance)).toEqual(["yes-if"]);
  expect(lastKnown(line("2021 yes [if attacked]")).map(({stance}) => stance)).toEqual(["yes-if"]);
});

test("a change begins at the end of what held all along, and ends where what holds all along begins", () => {
  expect(changes("2022-02/2022-08 yes [by icl] [all]; 2022-10-22 no [by icl]")).toEqual(["yes→no flip reported 2022-08-31..2022-10-22"]);
  expect(changes("2020-01-01 yes; 2022-02/2022-08 no [all]")).toEqual(["yes→no flip single 2020-01-01..2022-02-01"]);
});

test("two stances in one post contradict each other, and in a later post of the thread they are a change within the exchange", () => {
  const within = (text: string) => line(text).changes.map((change) => `${changes(text).join()} ${change.within}`);
  expect(conflicts("2024-03-18 yes [post 2]; 2024-03-18 no [post 2]")).toHaveLength(1);
  expect(within("2024-03-18 no [post 3]; 2024-03-18 yes [post 2]")).toEqual(["yes→no flip single 2024-03-18..2024-03-18 exchange"]);
  expect(within("2024-03-18 yes [post 2]; 2024-03-19 no [post 3]")).toEqual(["yes→no flip single 2024-03-18..2024-03-19 exchange"]);
  expect(conflicts("2024-03-18 yes [post 2]; 2024-03-18 no [post 3]")).toEqual([]);
  expect(changes("2024-03-18 yes [post 2]; 2024-03-18 no [post 3]; 2024-03-18 yes [post 5]")).toHaveLength(2);
  expect(changes("2024-03-18 yes [post 2]; 2024-03 no [post 3]")).toEqual([]);
  expect(changes("2024-03-18 yes [post 2]; 2024-03-18 no [post 3] [by ben]")).toEqual([]);
});

test("a side and then neutral within thirty days are half a conflict, and beyond them half a change", () => {
  const halves = (text: string) => line(text).conflicts.map(({kind, half, days}) => `${half ? "half " : ""}${kind} ${days}`);
  expect(changes("2011-03-01 yes; 2011-03-20 neutral")).toEqual([]);
  expect(halves("2011-03-01 yes; 2011-03-20 neutral")).toEqual(["half contradiction 19"]);
  expect(halves("2011-03-01 neutral; 2011-03-20 no [author youth]")).toEqual(["half internal 19"]);
  expect(halves("2011-03-01 yes; 2011-05-20 neutral")).toEqual([]);
  expect(halves("2011-03-01 yes; 2011-03-20 neutral [if paid]")).toEqual([]);
  expect(halves("2010 yes; 2011-03-01 neutral [by press]; 2012 yes")).toEqual(["half report 60"]);
});

test("a side heard together with neutral is the position last known", () => {
  const last = (text: string) => lastKnown(line(text)).map(({stance}) => stance);
  expect(last("2011-03-01 yes; 2011-03-20 neutral")).toEqual(["yes"]);
  expect(last("2011-03-01 neutral; 2011-03-20 no")).toEqual(["no"]);
  expect(last("2011-03-01 yes; 2011-03-20 no")).toEqual(["both"]);
  expect(last("2011-03-01 yes; 2011-05-20 neutral")).toEqual(["neutral"]);
});

test("a withdrawal ends what was said before it, however shortly before", () => {
  expect(changes("2021-03-01 yes; 2021-03-11 yes [flag withdrawn]")).toEqual(["yes→withdrawn lapse single 2021-03-01..2021-03-11"]);
  expect(changes("2021-03-01 yes; 2021-03-01 yes [flag withdrawn]")).toEqual([]);
});

test("of two sides taken under one condition on one day neither is the last", () => {
  const orders = ["2020 yes; 2021-08-28 yes [if paid]; 2021-08-28 no [if paid]", "2020 yes; 2021-08-28 no [if paid]; 2021-08-28 yes [if paid]"];
  expect(orders.map((text) => changes(text))).toEqual(orders.map(() => ["yes→yes-if condition single 2020-01-01..2021-08-28"]));
  expect(orders.flatMap((text) => lastKnown(line(text))).map(({stance}) => stance)).toEqual(["both", "both"]);
});

test("what clearly follows two sides of one day is the position last known", () => {
  expect(lastKnown(line("2020 neutral; 2021-05-01 yes; 2021-05-01 neutral; 2021-05-01 no; 2021-07-01 neutral")).map(({stance}) => stance)).toEqual(["neutral"]);
});

test("two stances on dates that overlap within thirty days prove no order, whichever has the wider date", () => {
  for (const [one, other] of [
    ["2011-03", "2011-03-27"],
    ["2011-03-27", "2011-03"],
    ["2011-03-20/2011-03-30", "2011-03-27/2011-04-10"],
    ["2011-03-27/2011-04-10", "2011-03-20/2011-03-30"],
  ]) {
    expect(changes(`${one} no; ${other} yes; 2012-05-13 yes`)).toEqual([]);
    expect(changes(`${one} no; ${other} yes; 2012-05-13 no`)).toEqual([]);
    expect(lastKnown(line(`2010-01-01 yes; ${one} no; ${other} yes`)).map(({stance}) => stance)).toEqual(["both"]);
  }
});

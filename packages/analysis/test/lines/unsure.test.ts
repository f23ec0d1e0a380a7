import {describe, expect, test} from "vitest";
import {lines, positions} from "@standpoint/analysis";
import {frameOf} from "../frame-of.ts";

const values = {holder: "Ann", concept: "Tax", agreement: true};

describe("words of an uncertain author", () => {
  const frame = frameOf([
    {values, date: "2020", unsure: true},
    {values, date: "2021"},
  ]);

  test("are told beside lines, and beside the positions that bases are found in", () => {
    expect(lines(frame).notes).toContain("1 statement is in words of an uncertain author.");
    expect(positions(frame).notes).toContain("1 statement is in words of an uncertain author.");
  });

  test("are told of the lines that are shown alone", () => {
    expect(lines(frame, {actor: "Ann"}).notes).toHaveLength(1);
    expect(lines(frame, {actor: "Bob"}).notes).toEqual([]);
  });

  test("are not told where they are left out, or where there are none", () => {
    expect(lines(frame, {unsureAuthors: "leave"}).notes).toEqual([]);
    expect(lines(frameOf([{values, date: "2020"}])).notes).toEqual([]);
  });
});

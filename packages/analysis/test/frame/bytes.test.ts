import fc from "fast-check";
import {expect, test} from "vitest";
import {frameFromBytes, frameToBytes, memoryOf} from "../../src/index.ts";
import {debates, framed, onRandomDebates} from "../debates.ts";
import {frameOf, said} from "../frame-of.ts";

test("a frame comes back from its bytes as it was, wherever the bytes lie", () => {
  onRandomDebates(
    fc.property(debates(), fc.integer({min: 0, max: 9}), (lines, offset) => {
      const frame = framed(lines);
      const bytes = frameToBytes(frame);
      const elsewhere = new Uint8Array(bytes.length + offset);
      elsewhere.set(bytes, offset);
      expect(frameFromBytes(elsewhere.subarray(offset))).toEqual(frame);
    }),
  );
});

test("open and unknown dates, lists and lone surrogates survive", () => {
  const frame = frameOf([{values: {holder: "a\ud800", concept: "x", via: ["u", "v"]}, date: "../2005"}, {values: {holder: "b"}}]);
  expect(frameFromBytes(frameToBytes(frame))).toEqual(frame);
});

test("bytes of something else, and bytes cut short, are refused", () => {
  const bytes = frameToBytes(said("anna + tax"));
  expect(() => frameFromBytes(new Uint8Array(20))).toThrow(/not a frame/);
  expect(() => frameFromBytes(bytes.subarray(0, bytes.length - 16))).toThrow(/cut short/);
});

test("a frame of a million statements would take some tens of bytes a statement", () => {
  const [one, two] = ["anna + tax", "anna + tax, anna + tax"].map((text) => memoryOf(said(text)));
  const asSaid = 4 + 1 + 4 + 4;
  expect(two - one).toBe(4 + 4 + 8 + 8 + 1 + 4 + 4 + 4 + 1 + 4 + 4 + 4 + 4 + 4 + asSaid);
});

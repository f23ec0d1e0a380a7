import fc from "fast-check";
import {expect, test} from "vitest";
import {jsonFile, jsonPieces} from "../src/json-file.ts";

test("an answer in pieces is what it is in one", () => {
  const value = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.array(fc.oneof(fc.jsonValue(), fc.constant(undefined)), {maxLength: 5}));
  fc.assert(
    fc.property(fc.oneof(fc.dictionary(fc.string(), value), fc.array(value)), (answer) => {
      expect([...jsonPieces(answer)].join("")).toBe(JSON.stringify(answer));
    }),
  );
});

test("a long answer comes as bytes, no text of which is as long as the whole", () => {
  const slices = Array.from({length: 40}, (_, i) => ({slice: i, cells: "x".repeat(100_000)}));
  const answer = {analysis: "network", notes: [], slices};
  const {content} = jsonFile(answer);
  expect(typeof content).toBe("object");
  expect(new TextDecoder().decode(content as Uint8Array)).toBe(JSON.stringify(answer));
  expect(Math.max(...[...jsonPieces(answer)].map(({length}) => length))).toBeLessThan(101_000);
});

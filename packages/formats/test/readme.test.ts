import {presets} from "@standpoint/model";
import {expect, test} from "vitest";
import {readJsonl} from "../src/index.ts";

test("the example of the README says what happens", async () => {
  const lines = ['{"document": "d", "quote": "No tax.", "type": "position", "holder": "Anna", "agrement": false}'];
  await expect(readJsonl(lines, presets, "codings.jsonl").next()).rejects.toThrow(
    'codings.jsonl: line 1: "agrement" is not a variable of position (holder, concept, agreement,',
  );
});

import {expect, test} from "vitest";
import {address} from "../../src/api/client.ts";
import {jsonLines} from "../../src/api/lines.ts";
import {foreignChanges} from "../../src/api/live.ts";

test("empty options are left out of an address and lists are repeated", () => {
  expect(address("/network", {type: "", from: undefined, mode: ["one", "stated"], slice: 0})).toBe("/api/network?mode=one&mode=stated&slice=0");
});

test("changes beyond our own acts were made elsewhere", () => {
  expect([foreignChanges(5, 6, 1), foreignChanges(5, 7, 1), foreignChanges(5, 6, 0), foreignChanges(null, 9, 0)]).toEqual([0, 1, 1, 0]);
});

test("a line of JSON cut in two by the network is read whole", async () => {
  const parts = ['{"done":1,"to', 'tal":2}\n{"added', '":2}'].map((part) => new TextEncoder().encode(part));
  const lines: unknown[] = [];
  const body = new ReadableStream<Uint8Array>({
    start(queue) {
      for (const part of parts) queue.enqueue(part);
      queue.close();
    },
  });
  for await (const line of jsonLines(body)) lines.push(line);
  expect(lines).toEqual([{done: 1, total: 2}, {added: 2}]);
});

import {spanOf} from "@standpoint/model";
import {expect, test} from "vitest";
import {served, text} from "./harness.ts";

test("a table is guarded from spreadsheets unless asked for raw", async () => {
  const {store, ask} = await served();
  await store.act({who: "ada", command: "test", summary: "coded", at: 1500}, (writing) =>
    writing.addStatement({
      key: "c",
      document: "minutes",
      type: "position",
      spans: [spanOf(text, 0, 4)],
      values: {holder: "=1+1", concept: "Tax", agreement: true},
    }),
  );
  const lines = async (query: string) => (await ask({url: `/api/matrix?format=csv${query}`})).body.split("\r\n");
  expect(await lines("")).toContain("'=1+1,Tax,yes,1,1,0,,,");
  expect(await lines("&raw=true")).toContain("=1+1,Tax,yes,1,1,0,,,");
  expect((await ask({url: "/api/matrix?format=csv&raw=perhaps"})).statusCode).toBe(400);
  await store.close();
});

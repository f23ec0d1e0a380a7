import {expect, test} from "vitest";
import {served} from "./harness.ts";

const {ask} = await served();

/** Every operation of the description, an example in place of each part of its path. */
async function operations(): Promise<
  readonly {readonly method: "GET" | "POST" | "PATCH" | "DELETE"; readonly url: string; readonly sends: string | undefined}[]
> {
  const {paths} = (await ask({method: "GET", url: "/api/openapi.json"})).json<{paths: Record<string, Record<string, {requestBody?: {content: object}}>>}>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, {requestBody}]) => ({
      method: method.toUpperCase() as "GET",
      url: path
        .replace("{question}", "table")
        .replace("{type}", "position")
        .replace("{key}", "minutes")
        .replace("{id}", "1")
        .replaceAll(/\{\w+\}/g, "x"),
      sends: requestBody && Object.keys(requestBody.content)[0],
    })),
  );
}

const all = await operations();

test("every operation refuses an option it does not have", async () => {
  for (const {method, url} of all) {
    const answer = await ask({method, url: `${url}?zzz=1`});
    expect([method, url, answer.statusCode]).toEqual([method, url, 400]);
    if (method === "GET") expect([url, answer.body]).toEqual([url, expect.stringContaining('There is no option \\"zzz\\" here')]);
  }
});

test("every act refuses a field it does not have, and changes nothing", async () => {
  const before = (await ask({method: "GET", url: "/api/history"})).body;
  const acts = all.filter(({method, sends}) => method !== "GET" && sends !== "multipart/form-data");
  for (const {method, url} of acts) {
    const answer = await ask({method, url, payload: {zzz: 1}});
    expect([method, url, answer.statusCode]).toEqual([method, url, 400]);
  }
  expect((await ask({method: "GET", url: "/api/history"})).body).toBe(before);
});

test.each([
  ["GET", "/api/statements?tpye=relation", 'There is no option "tpye" here: did you mean "type"?'],
  ["GET", "/api/search?q=a&limt=1", 'There is no option "limt" here: did you mean "limit"?'],
  ["GET", "/api/project?zzz=1", 'There is no option "zzz" here: none is taken'],
  ["GET", "/api/network?agregate=congruence", 'There is no option "agregate" here: did you mean "aggregate"?'],
  ["GET", "/api/statements?sources=hearsay", 'sources cannot be "hearsay": take own, reported, all'],
  ["GET", "/api/statements?limit=1e2", 'limit cannot be "1e2": take a whole number, in digits'],
  ["GET", "/api/statements?limit=0", "limit cannot be 0: take at least 1"],
  ["GET", "/api/statements?type=a&type=b", 'type is given twice, as "a" and "b": give it once'],
  ["GET", "/api/statements?type=%20", "type is empty: give it a value, or leave it out"],
  ["GET", "/api/search", "q is missing: it takes a text"],
  ["GET", "/api/network?aggregate=", "aggregate is empty: give it a value, or leave it out"],
  ["GET", "/api/network?seed=%20", "seed is empty: give it a value, or leave it out"],
  ["GET", "/api/network?aggregate=ignore&aggregate=subtract", 'aggregate is given twice, as "ignore" and "subtract": give it once'],
  ["GET", "/api/network?seed=1e3", 'seed cannot be "1e3": take a whole number from 0'],
  ["GET", "/api/network?seed=0x10", 'seed cannot be "0x10": take a whole number from 0'],
] as const)("%s %s is refused in a sentence of ours", async (method, url, error) => {
  const answer = await ask({method, url});
  expect([answer.statusCode, answer.json()]).toEqual([400, {error}]);
});

test("a misspelt field of a body is refused with the one that is near", async () => {
  const answer = await ask({method: "PATCH", url: "/api/statements/1", payload: {memmo: "x"}});
  expect([answer.statusCode, answer.json()]).toEqual([400, {error: 'There is no field "memmo" here: did you mean "memo"?'}]);
  const inside = await ask({method: "POST", url: "/api/code-all", payload: {hits: [{documnet: "a"}], type: "position", values: {}}});
  expect(inside.statusCode).toBe(400);
});

import {afterEach, expect, test, vi} from "vitest";
import {served} from "./harness.ts";

afterEach(() => vi.restoreAllMocks());

test("a fault of ours is told with a number, under which the log has what was asked and where it failed", async () => {
  const {app, store, ask} = await served();
  const log: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => (log.push(String(line)), true));
  await store.close();
  const answer = await ask({method: "GET", url: "/api/entities"});
  const {error} = JSON.parse(answer.body) as {error: string};
  expect(answer.statusCode).toBe(500);
  const number = /under the number ([0-9a-f]{8})\.$/.exec(error)?.[1];
  expect(number).toBeDefined();
  expect(log.join("")).toMatch(new RegExp(`^standpoint: fault ${number!}: GET /api/entities: .+\\n\\s+at `));
  await app.close();
});

test("an option that an analysis does not have is refused, and the one meant is named", async () => {
  const {app, store, ask} = await served();
  const refused = await ask({method: "GET", url: "/api/network?agregate=congruence"});
  expect([refused.statusCode, JSON.parse(refused.body)]).toEqual([400, {error: 'There is no option "agregate" here: did you mean "aggregate"?'}]);
  for (const url of ["/api/polarization?aggregate=congruence", "/api/frame/position?sources=own", "/api/bases/table?mising=1", "/api/threads?colour=red"])
    expect(`${url}: ${String((await ask({method: "GET", url})).statusCode)}`).toBe(`${url}: 400`);
  expect((await ask({method: "GET", url: "/api/network?mode=one&mode=stated&aggregate=congruence"})).statusCode).toBe(200);
  await app.close();
  await store.close();
});

test("the description of the interface has every option of an analysis, with its words and choices", async () => {
  const {app, store, ask} = await served();
  const {paths} = JSON.parse((await ask({method: "GET", url: "/api/openapi.json"})).body) as {
    paths: Record<string, {get: {summary: string; parameters: {name: string; schema: {enum?: string[]; default?: unknown}}[]}}>;
  };
  const {summary, parameters} = paths["/api/network"]!.get;
  expect(summary).toContain("Who agrees with whom");
  const of = (name: string) => parameters.find((one) => one.name === name)?.schema;
  expect(of("normalize")).toMatchObject({enum: expect.arrayContaining(["none", "jaccard"]), default: "none"});
  expect(of("format")?.enum).toContain("gexf");
  expect(parameters.map(({name}) => name)).toEqual(expect.arrayContaining(["known-at", "only", "window", "raw"]));
  await app.close();
  await store.close();
});

test("a command in a refusal keeps the dashes of its options", async () => {
  const {app, store, ask} = await served();
  const refused = await ask({method: "GET", url: "/api/dossier?actor=Nobody"});
  expect(refused.statusCode).toBe(404);
  expect((JSON.parse(refused.body) as {error: string}).error).toContain('"standpoint entities P --kind actor" lists them');
  await app.close();
  await store.close();
});

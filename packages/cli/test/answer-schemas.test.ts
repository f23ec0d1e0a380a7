import {createRequire} from "node:module";
import {buildServer} from "@standpoint/server";
import {openSqlite} from "@standpoint/store/sqlite";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {asked, exampleProject, wordsOf} from "./asks.ts";
import {run} from "./run.ts";

/** The validator that comes with the server, of the dialect that its description is in. */
const near = (start: string, ...names: readonly string[]) => names.reduce((from, name) => createRequire(from).resolve(name), start);
const compiler = near(import.meta.url, "@standpoint/server/answer-schemas.json", "fastify", "@fastify/ajv-compiler");
const {default: Ajv} = createRequire(compiler)("ajv/dist/2020") as {default: new (options: object) => Validator};
interface Validator {
  readonly addSchema: (schema: object, name: string) => unknown;
  readonly validate: (schema: string, value: unknown) => boolean;
  readonly errors?: readonly object[];
}

let path = "";
let app: Awaited<ReturnType<typeof buildServer>>;
let close: () => Promise<void>;
let description: any;
let ajv: Validator;
beforeAll(async () => {
  path = await exampleProject();
  const store = await openSqlite(path);
  app = await buildServer({store, address: path, version: "test", who: "ada", clock: () => 0});
  close = () => store.close();
  description = await got("/api/openapi.json");
  ajv = new Ajv({strict: false, allErrors: true, validateFormats: false});
  ajv.addSchema(description, "api");
});
afterAll(async () => {
  await app.close();
  await close();
});

async function got(url: string): Promise<unknown> {
  const {statusCode, body} = await app.inject({url, headers: {host: "127.0.0.1"}});
  expect([url, statusCode]).toEqual([url, 200]);
  return JSON.parse(body);
}

async function done(url: string, payload: object): Promise<void> {
  const {statusCode} = await app.inject({method: "POST", url, payload, headers: {host: "127.0.0.1", "x-standpoint": "1"}});
  expect([url, statusCode]).toEqual([url, 200]);
}

/** Whether an answer is as the operation says, and why not. */
function fits(operation: string, answer: unknown): void {
  const pointer = ["paths", operation, "get", "responses", "200", "content", "application/json", "schema"];
  const name = pointer.map((part) => encodeURIComponent(part.replaceAll("/", "~1"))).join("/");
  const valid = ajv.validate(`api#/${name}`, answer);
  expect([operation, valid ? null : ajv.errors?.slice(0, 8)]).toEqual([operation, null]);
}

const analyses = [
  "network",
  "matrix",
  "frequencies",
  "polarization",
  "clusters",
  "backbone",
  "phases",
  "scaling",
  "structure",
  "obstacles",
  "dossier",
  "silences",
];
const more: Readonly<Record<string, readonly string[]>> = {
  network: ['--from 2021 --only "concept=Deepen the channel" --mode stated --known-at 2999-01-01T00:00:00Z'],
  structure: ["--bootstrap 10 --attribute kind"],
  scaling: ["--bootstrap 10 --burn-in 10 --iterations 100 --chains 2 --threshold 0.25"],
  bases: ["lattice --count", "implications --count", "table --at 2022 --passages", 'signers --points "Hold a town vote on the harbour+" --passages'],
  lines: ['--compare "Green Tide,Open Shore" --from 2021 --to 2023', "--at 2022 --sources reported"],
  lineage: ["--at 2022-12 --identity names --passages"],
  sources: ["--sources reported --mode stated"],
  backbone: ["--method fixed --size 3 --iterations 500 --bootstrap 10"],
};

describe("an answer is as the description of the interface says", () => {
  test.each([...analyses, "bases", "threads", "lines", "lineage", "measures", "sources"])("%s", {timeout: 60_000}, async (command) => {
    for (const ask of [...(asked[command] ?? []), ...(more[command] ?? [])]) {
      const {status, out, err} = await run(...wordsOf([command, ask, "json"], path));
      expect([ask, status, status === 0 ? "" : err]).toEqual([ask, 0, ""]);
      fits(command === "bases" ? "/api/bases/{question}" : `/api/${command}`, JSON.parse(out));
    }
  });

  test("of every operation that reads", async () => {
    const tax = {concept: "Deepen the channel", stance: "yes"};
    await done("/api/drafts", {name: "Call", points: [tax], actors: ["Green Tide"]});
    await done("/api/rules", {premise: tax, relation: "implies", conclusion: {...tax, concept: "Restore the salt marsh"}});
    await done("/api/highlighters", {pattern: "harbour", colour: "#ffee00"});
    const rules = Object.entries<{get?: {responses: Record<string, {content?: object}>}}>(description.paths);
    const reading = rules.filter(([, {get}]) => get?.responses["200"]?.content && "application/json" in get.responses["200"].content).map(([at]) => at);
    for (const operation of reading) for (const url of asksOf(operation)) fits(operation, await got(url));
  });
});

/** Addresses at which an operation is asked; those of analyses are asked above. */
function asksOf(operation: string): readonly string[] {
  const filled = operation.replace("{key}", "courier-thread-2023").replace("{id}", "1");
  const queries: Readonly<Record<string, readonly string[]>> = {
    "/api/search": ["?q=harbour"],
    "/api/compare": ["?from=0&to=3"],
    "/api/statements": ["?limit=500"],
    "/api/documents/{key}": ["", "?quotes=differing"],
  };
  if (filled.includes("{") || analyses.includes(operation.slice("/api/".length))) return [];
  return (queries[operation] ?? [""]).map((query) => `${filled}${query}`);
}

import {createRequire} from "node:module";
import {buildServer} from "@standpoint/server";
import {openSqlite} from "@standpoint/store/sqlite";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {analysisNames} from "@standpoint/workbench";
import {exampleProject} from "./asks.ts";
import {run} from "./run.ts";

/** The validator that comes with the server, of the dialect that its description is in. */
const near = (start: string, ...names: readonly string[]) => names.reduce((from, name) => createRequire(from).resolve(name), start);
const compiler = near(import.meta.url, "@standpoint/server/answer-schemas.json", "fastify", "@fastify/ajv-compiler");
const {default: Ajv} = createRequire(compiler)("ajv/dist/2020") as {default: new (options: object) => any};

let app: Awaited<ReturnType<typeof buildServer>>;
let close: () => Promise<void>;
let paths: Record<string, Record<string, any>>;
let ajv: any;
let project = "";
beforeAll(async () => {
  const path = await exampleProject();
  project = path;
  const store = await openSqlite(path);
  app = await buildServer({store, address: path, version: "test", who: "ada", clock: () => 0, rates: {reads: 1e6, writes: 1e6}});
  close = () => store.close();
  const description = (await ask("get", "/api/openapi.json")).json();
  paths = description.paths;
  ajv = new Ajv({strict: false, allErrors: true, validateFormats: false});
  ajv.addSchema(description, "api");
});
afterAll(async () => {
  await app.close();
  await close();
});

function ask(method: string, url: string, headers: Record<string, string> = {"x-standpoint": "1"}) {
  return app.inject({method: method.toUpperCase() as "GET", url, headers: {host: "127.0.0.1", ...headers}});
}

/** Holds an answer against what its operation declares: the status, the media type, and where it is JSON the schema. */
function held([path, method]: readonly [string, string], url: string, answer: Awaited<ReturnType<typeof ask>>): void {
  const declared = paths[path]![method]!.responses[answer.statusCode];
  expect([method, url, answer.statusCode, declared === undefined]).toEqual([method, url, answer.statusCode, false]);
  if (answer.statusCode === 204) return;
  const type = String(answer.headers["content-type"]).split(";")[0]!;
  expect([url, answer.statusCode, Object.keys(declared.content)]).toEqual([url, answer.statusCode, expect.arrayContaining([type])]);
  const schema = declared.content[type].schema;
  if (type !== "application/json" || schema.type === "string") return;
  const pointer = ["paths", path, method, "responses", String(answer.statusCode), "content", type, "schema"];
  const valid = ajv.validate(`api#/${pointer.map((part) => encodeURIComponent(part.replaceAll("/", "~1"))).join("/")}`, answer.json());
  expect([url, valid ? null : ajv.errors?.slice(0, 4)]).toEqual([url, null]);
}

const quick: Readonly<Record<string, string>> = {
  scaling: "burn-in=10&iterations=100&chains=2&",
  backbone: "iterations=100&",
  frequencies: "by=concept&",
  phases: "window=months:6&",
  obstacles: `points=${encodeURIComponent("Hold a town vote on the harbour+")}&`,
  dossier: "actor=Green%20Tide&",
};

describe("an operation does what the description says, whichever of its choices is taken", () => {
  test.each(analysisNames)("%s", {timeout: 120_000}, async (name) => {
    const path = name === "bases" ? "/api/bases/{question}" : `/api/${name}`;
    const given: readonly any[] = paths[path]!["get"]!.parameters;
    const usual = quick[name] ?? "";
    const questions: readonly string[] = given.find((one) => one.in === "path")?.schema.enum ?? [""];
    const choices = given
      .filter((one) => one.in === "query")
      .flatMap(({name: option, schema}) => ((schema.enum ?? schema.items?.enum ?? []) as readonly string[]).map((word) => `${option}=${word}`));
    for (const question of questions)
      for (const choice of ["", ...choices]) {
        const [option = "", word = ""] = choice.split("=");
        const url = `${path.replace("{question}", question)}?${usual.includes(`${option}=`) && option !== "" ? "" : usual}${option === "" ? "" : `${option}=${encodeURIComponent(word)}`}`;
        held([path, "get"], url, await ask("get", url));
      }
  });
});

test("what must be given is said, and refused where it is not", async () => {
  for (const [path, name] of [
    ["/api/frequencies", "by"],
    ["/api/phases", "window"],
    ["/api/obstacles", "points"],
  ] as const) {
    expect(paths[path]!["get"]!.parameters.find((one: any) => one.name === name)).toMatchObject({required: true});
    const answer = await ask("get", path);
    expect(answer.statusCode).toBe(400);
    held([path, "get"], path, answer);
  }
});

test("a format that is listed is one that the answer can be had as", async () => {
  for (const name of analysisNames.filter((one) => one !== "bases" && one !== "phases"))
    for (const format of paths[`/api/${name}`]!["get"]!.parameters.find((one: any) => one.name === "format").schema.enum as readonly string[]) {
      const answer = await ask("get", `/api/${name}?${quick[name] ?? ""}format=${format}`);
      expect([name, format, answer.statusCode === 200 ? "" : answer.body]).toEqual([name, format, ""]);
    }
});

test("refusals that any operation has are those it declares", {timeout: 120_000}, async () => {
  for (const [path, methods] of Object.entries(paths))
    for (const [method, {requestBody}] of Object.entries(methods)) {
      const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === "id" ? "1" : "x"));
      if (url === "/api/events") continue;
      held([path, method], url, await ask(method, `${url}?zzz=1`));
      held([path, method], url, await ask(method, url, {"x-standpoint": "1", host: "elsewhere.example"}));
      if (method === "get") continue;
      held([path, method], url, await ask(method, url, {}));
      if (requestBody === undefined) continue;
      const kind = {"x-standpoint": "1", "content-type": "text/odd"};
      held([path, method], url, await app.inject({method: method.toUpperCase() as "POST", url, payload: "odd", headers: {host: "127.0.0.1", ...kind}}));
    }
});

test("equal questions have equal answers to the byte, in whatever order and however often they say a thing", {timeout: 120_000}, async () => {
  const said = ["manner=all", "identity=names", "sources=all", "seed=1", "to=2024", "from=2020", "from=2020"];
  for (const name of analysisNames.filter((one) => one !== "measures" && one !== "bases")) {
    const usual = quick[name] ?? "";
    const known = paths[`/api/${name}`]!["get"]!.parameters.map((parameter: any) => String(parameter.name));
    const words = said.filter((word) => known.includes(word.split("=")[0]!));
    const [one, other] = await Promise.all([words, words.toReversed()].map((some) => ask("get", `/api/${name}?${usual}${some.join("&")}`)));
    expect([name, one!.body]).toEqual([name, other!.body]);
  }
});

test.each(["lattice?min-actors=2&min-points=1", "exclude?keep=Green Tide&out-of=Open Shore", "table?neutral=no"])(
  "bases %s has the settings that the command has",
  async (question) => {
    const words = question
      .split(/[?&]/)
      .slice(1)
      .flatMap((word) => [`--${word.slice(0, word.indexOf("="))}`, word.slice(word.indexOf("=") + 1)]);
    const {out} = await run("bases", project, question.split("?")[0]!, ...words, "--format", "json");
    expect((await ask("get", `/api/bases/${encodeURI(question)}`)).json().settings).toEqual(JSON.parse(out).settings);
  },
);

test("a single option of bases given twice is refused", async () => {
  const answer = await ask("get", "/api/bases/lattice?min-actors=2&min-actors=3");
  expect([answer.statusCode, answer.json().error]).toEqual([400, 'min-actors is given twice, as "2" and "3": give it once']);
});

test("every operation has a name of its own, which its address gives", () => {
  const names = Object.values(paths).flatMap((methods) => Object.values(methods).map(({operationId}) => String(operationId)));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(["getNetwork", "getBasesOfQuestion", "patchStatementsOfId", "getDocumentsSourceOfKey", "postCodeAll"]));
});

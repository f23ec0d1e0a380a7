import {expect, test} from "vitest";
import {served} from "./harness.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: object;
}
interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {readonly content: Readonly<Record<string, {readonly schema?: object}>>};
  readonly responses: Readonly<Record<string, {readonly content?: Readonly<Record<string, {readonly schema?: object}>>}>>;
}

/** Every operation by method and path. */
async function operations(): Promise<readonly (readonly [name: string, operation: Operation])[]> {
  const {app, store, ask} = await served();
  const {paths} = JSON.parse((await ask({method: "GET", url: "/api/openapi.json"})).body) as {paths: Record<string, Record<string, Operation>>};
  await app.close();
  await store.close();
  return Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const));
}

const all = await operations();

test("every operation is told in a sentence, with an answer of a known shape or kind", () => {
  expect(all.length).toBeGreaterThan(60);
  const silent = all.filter(([, {summary}]) => !summary?.endsWith(".")).map(([name]) => name);
  const shapeless = all.filter(([, {responses}]) => {
    const content = Object.values(responses["200"]?.content ?? {});
    return responses["204"] === undefined && (content.length === 0 || content.some(({schema}) => schema === undefined));
  });
  expect([silent, shapeless.map(([name]) => name)]).toEqual([[], []]);
});

test("every operation says how it refuses, and acts that they may clash and need their header", () => {
  for (const [name, {responses, parameters = []}] of all) {
    const act = !name.startsWith("get ");
    expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(["400", "404", "500", ...(act ? ["409"] : [])])]);
    expect([name, parameters.some((one) => one.in === "header" && one.name === "x-standpoint")]).toEqual([name, act]);
  }
});

test("every parameter has its words and a type", () => {
  const wordless = all.flatMap(([name, {parameters = []}]) =>
    parameters.filter(({description, schema}) => !description || Object.keys(schema).length === 0).map((one) => `${name} ${one.name}`),
  );
  expect(wordless).toEqual([]);
});

test("objects by a person's words are described as the objects they are", () => {
  const body = (name: string) => all.find(([one]) => one === name)![1].requestBody!.content["application/json"]!.schema;
  const text = {type: "object", additionalProperties: {type: "string"}};
  expect(body("patch /api/entities/{id}")).toMatchObject({properties: {attributes: text, externalIds: text}});
  expect(body("patch /api/statements/{id}")).toMatchObject({properties: {set: {type: "object"}, values: {type: "object"}}});
});

test("whatever is sent has a shape", () => {
  const bodies = all.filter(([, {requestBody}]) => requestBody !== undefined);
  const shapeless = bodies.filter(([, {requestBody}]) =>
    Object.values(requestBody!.content).some(({schema}) => schema === undefined || !("properties" in schema || "anyOf" in schema)),
  );
  expect(shapeless.map(([name]) => name)).toEqual([]);
  expect(bodies.map(([name]) => name)).toEqual(expect.arrayContaining(["post /api/documents", "post /api/import", "patch /api/statements/{id}"]));
});

import {buildServer} from "@standpoint/server";
import {createSqlite} from "@standpoint/store/sqlite";
import {expect, test} from "vitest";

/** Names that every object of the language has parts of, and beside each a harmless one that sorts and counts alike. */
const pairs = [
  ["constructor", "constructos"],
  ["__proto__", "__protp__"],
  ["hasOwnProperty", "hasOwnPropertz"],
  ["toString", "toStrinh"],
  ["valueOf", "valueOg"],
  ["then", "theo"],
] as const;
const nasty = pairs.map(([name]) => name);
const harmless = pairs.map(([, name]) => name);

const text = "Anna backs the tax. Ben does not. Nobody asked Cleo.";
const places = [
  [0, 18],
  [20, 32],
] as const;

/** All that can be asked of a project in which everything is called by these names, one answer a line. */
async function answers(names: readonly string[]): Promise<string[]> {
  const store = await createSqlite(":memory:", {at: 0, name: "p", presets: []});
  let now = 0;
  const app = await buildServer({store, address: ":memory:", version: "test", who: "ada", clock: () => (now += 1000)});
  const said: string[] = [];
  const ask = async (method: "GET" | "POST" | "PATCH", url: string, payload?: string) => {
    const type = payload?.startsWith("--") ? "multipart/form-data; boundary=b" : "application/json";
    const headers = {host: "127.0.0.1", "x-standpoint": "1", ...(payload !== undefined && {"content-type": type})};
    const answer = await app.inject({method, url, headers, ...(payload !== undefined && {payload})});
    said.push(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
    return answer.body;
  };
  /** As JSON: a literal in the language would set the prototype. */
  const object = (entries: readonly (readonly [string, unknown])[]) =>
    `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`;
  const form = (file: string, content: string) => `--b\r\ncontent-disposition: form-data; name="file"; filename="${file}"\r\n\r\n${content}\r\n--b--\r\n`;

  for (const name of names) {
    const variables = [
      {name, kind: "entity", role: "holder", entityKind: name},
      {name: `${name} on`, kind: "entity", role: "concept", entityKind: "concept"},
      {name: `${name} yes`, kind: "boolean", role: "stance"},
    ];
    await ask("POST", "/api/types", JSON.stringify({name, colour: "#aa0000", variables}));
    await ask("POST", "/api/documents", form(`${name}.txt`, text));
    const attributes = object(names.map((one) => [one, `${one} of ${name}`]));
    await ask(
      "POST",
      "/api/entities",
      `{"kind":${JSON.stringify(name)},"name":${JSON.stringify(name)},"attributes":${attributes},"externalIds":${attributes}}`,
    );
    for (const [at, [start, end]] of places.entries()) {
      const values = object([
        [name, names[(names.indexOf(name) + at) % names.length]],
        [`${name} on`, names[at]],
        [`${name} yes`, at === 0],
      ]);
      await ask(
        "POST",
        "/api/statements",
        `{"document":${JSON.stringify(name.toLowerCase().replaceAll("_", ""))},"type":${JSON.stringify(name)},"start":${start},"end":${end},"values":${values}}`,
      );
    }
    const line = object([
      ["id", name],
      ["document", name.toLowerCase().replaceAll("_", "")],
      ["quote", "Nobody asked Cleo"],
      ["type", name],
      [name, names[0]],
      [`${name} on`, name],
      [`${name} yes`, true],
      ["coder", name],
    ]);
    await ask("POST", "/api/import", form("lines.jsonl", line));
    await ask("POST", "/api/highlighters", JSON.stringify({pattern: name, colour: "#e8c547"}));
    await ask(
      "PATCH",
      `/api/types/${name}`,
      `{"draft":${JSON.stringify({name, colour: "#00aa00", variables: [...variables.slice(0, 2), {...variables[2], name: `${name} no`}]})},"renamed":${object([[`${name} no`, `${name} yes`]])}}`,
    );
  }
  for (const list of ["documents", "entities", "types", "statements", "highlighters", "history", "duplicates"]) await ask("GET", `/api/${list}`);
  for (const name of names) {
    for (const wish of ["matrix", "network", "frequencies", "structure", "clusters", "polarization", "backbone", "lines", "sources"]) {
      await ask("GET", `/api/${wish}?type=${name}${wish === "frequencies" ? `&by=${name}` : ""}`);
      if (wish === "matrix" || wish === "network") await ask("GET", `/api/${wish}?type=${name}&format=csv&only=${name}%3D${name}`);
    }
    await ask("GET", `/api/structure?type=${name}&attribute=${name}`);
    await ask("GET", `/api/bases/lattice?type=${name}`);
    await ask("GET", `/api/bases/lattice?type=${name}&format=cxt`);
    await ask("GET", `/api/statements?type=${name}&coder=${name}`);
    await ask("GET", `/api/documents/${name.toLowerCase().replaceAll("_", "")}`);
    await ask("POST", "/api/find", JSON.stringify({pattern: name, as: "phrase"}));
    await ask("GET", `/api/network?type=${name}&${name}=1`);
    await ask("GET", `/api/matrix?format=${name}`);
    await ask("GET", `/api/bases/${name}`);
  }
  await ask("POST", "/api/undo");
  await ask("GET", "/api/project");
  await ask("GET", "/api/compare?from=0&to=1000000");
  const problems = await store.check();
  await app.close();
  await store.close();
  return [...said, ...problems];
}

test("everything may be called constructor, __proto__ and the like, and answers as under any other name", async () => {
  const expected = await answers(harmless);
  const found = (await answers(nasty)).map((line) =>
    pairs.reduce(
      (told, [name, other]) => told.replaceAll(name, other).replaceAll(name.toLowerCase().replaceAll("_", ""), other.toLowerCase().replaceAll("_", "")),
      line,
    ),
  );
  for (const [at, line] of found.entries()) expect(line).toBe(expected[at]);
  const refused = expected.filter((line) => !/^(?:GET|POST|PATCH) \S+: 200 (?!.*\{"error")/s.test(line)).map((line) => line.slice(0, 120));
  // What there is no such option, format or question for.
  expect(refused.filter((line) => !/=1: 400|format=\w+: 400|bases\/\w+: 400/.test(line))).toEqual([]);
});

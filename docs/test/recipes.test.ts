import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** The paths that a recipe lists. */
function listed(title: string): string[] {
  const [, recipe = ""] = page.split(`### ${title}\n`);
  return [...recipe.split(/\n##/)[0]!.matchAll(/`((?:packages|docs)\/[^`]+)`/g)].map(([, path]) => path!);
}

function below(folder: string): string[] {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    if (entry.name === "dist" || entry.name === "node_modules") return [];
    return entry.isDirectory() ? below(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`];
  });
}

const sources = [...readdirSync(join(root, "packages")).filter((name) => existsSync(join(root, "packages", name, "src"))).map((name) => `packages/${name}/src`)]
  .flatMap(below)
  .filter((path) => /\.(ts|tsx|md)$/.test(path));

describe.each([
  ["An option, here a way to normalize", /average-concepts|averageConcepts/],
  ["A measure with its page", /polarization/i],
  ["A format of texts", /\brtf\b|readRtf/],
])("the recipe: %s", (title, trace) => {
  const files = listed(title);

  test("lists files that are there", () => {
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("leaves out no file in which its example is declared", () => {
    const folders = files.map((path) => path.slice(0, path.lastIndexOf("/") + 1)).filter((folder) => trace.test(folder));
    const declared = sources.filter((path) => trace.test(readFileSync(join(root, path), "utf8")));
    expect(declared.filter((path) => !files.includes(path) && !folders.some((folder) => path.startsWith(folder)))).toEqual([]);
  });
});

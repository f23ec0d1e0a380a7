import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";

const root = join(import.meta.dirname, "../..");

test("everything that holds a promise is there: tests, kinds of attack, pages", () => {
  const page = readFileSync(join(root, "docs/promises.md"), "utf8");
  const tests = [...page.matchAll(/`([a-z]+\/test[^`]*)`/g)].map(([, path]) => join(root, "packages", path!));
  const kinds = [...page.matchAll(/^\|[^|]+\|[^|]*`[^|]*\| ([a-z]+) \|$/gm)].map(([, kind]) => join(root, "attack", `${kind!}.ts`));
  const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => join(root, "docs", link!));
  expect([tests.length > 15, kinds.length > 8, links.length > 1]).toEqual([true, true, true]);
  expect([...tests, ...kinds, ...links].filter((path) => !existsSync(path))).toEqual([]);
});

// The example project, made at a path: node scripts/example.mjs PATH.
import {mkdirSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {program} from "./bundle.mjs";
import {root} from "./setup.mjs";

/** Makes the project of the harbour debate. */
export async function makeExample(path) {
  const {main} = await import(pathToFileURL(program()).href);
  const texts = join(root, "examples/harbour");
  mkdirSync(dirname(path), {recursive: true});
  const steps = [
    ["new", path, "--name", "The harbour debate", "--quiet"],
    ["add", path, join(texts, "texts"), "--documents", join(texts, "documents.json"), "--quiet", "--format", "json", "--out", `${path}.added`],
    ["import", path, join(texts, "codings.jsonl"), "--quiet", "--format", "json", "--out", `${path}.imported`],
  ];
  for (const step of steps) if ((await main(step)) !== 0) process.exit(1);
  for (const report of [`${path}.added`, `${path}.imported`]) rmSync(report);
}

if (process.argv[1]?.endsWith("example.mjs")) await makeExample(process.argv[2]);

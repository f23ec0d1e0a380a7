// npm start [-- PROJECT]: sets up, makes the example project where there is none, and serves it.
import {existsSync, mkdirSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {root, setUp} from "./setup.mjs";

setUp();
const {main} = await import("../packages/cli/dist/src/main.js");
const [given, ...options] = process.argv.slice(2);
const project = given && !given.startsWith("-") ? given : join(root, "projects/harbour.standpoint");
if (!existsSync(project) && project.endsWith("harbour.standpoint")) await makeExample(project);
process.exitCode = await main(["serve", project, "--open", ...(given?.startsWith("-") ? [given] : []), ...options]);

async function makeExample(path) {
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

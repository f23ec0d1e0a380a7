// npm run check: every guard of the house, in the order that tells most about a fault soonest.
import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {root} from "./setup.mjs";

const bin = (name) => join(root, "node_modules/.bin", name);
const guards = [
  ["types", bin("tsc"), ["-b"]],
  ["types of the page", bin("tsc"), ["-p", "packages/web"]],
  ["types of benches and attack", bin("tsc"), ["-b", "bench", "attack"]],
  ["format", bin("biome"), ["format", "."]],
  ["lint", bin("eslint"), ["packages", "--max-warnings", "0", "--cache", "--cache-location", ".setup/eslint"]],
  ["dependencies", bin("depcruise"), ["packages", "--config", "dependency-cruiser.cjs"]],
  ["nothing unused", bin("knip"), []],
  ["doors", process.execPath, ["scripts/api.mjs", "--check"]],
  ["schemas of answers", process.execPath, ["scripts/schemas.mjs", "--check"]],
  ["options of the manual", process.execPath, ["scripts/options.mjs", "--check"]],
];

let failed = 0;
for (const [name, command, words] of guards) {
  const started = performance.now();
  const {status, stdout, stderr} = spawnSync(command, words, {cwd: root, encoding: "utf8", shell: process.platform === "win32"});
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)\n`);
  if (status === 0) continue;
  ++failed;
  process.stdout.write(`${stdout}${stderr}\n`);
}
process.exitCode = failed === 0 ? 0 : 1;

// The built command line and its threads in a few files: node finds and reads nine hundred modules one by one otherwise, which takes longer
// than most questions do.
import {statSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundles = "packages/cli/dist/bundle";

/** What is no JavaScript of its own, or finds files beside itself. */
const asInstalled = [/^better-sqlite3$/, /^@resvg\//, /^@hpcc-js\//];

/** Makes the bundle from what tsc has built. */
export async function bundle() {
  const {rolldown} = await import("rolldown");
  const input = {main: join(root, "packages/cli/dist/src/main.js"), thread: join(root, "packages/server/dist/src/jobs/thread.js")};
  const made = await rolldown({input, cwd: root, platform: "node", external: asInstalled});
  await made.write({dir: join(root, bundles), format: "esm", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js", cleanDir: true});
  await made.close();
}

/** What the command line of a checkout is run from: the bundle, or where a package has been built since without one, the modules. */
export function program(at = root) {
  const bundled = join(at, bundles, "main.js");
  return newer(bundled, at) ? bundled : join(at, "packages/cli/dist/src/main.js");
}

const packages = ["model", "text", "store", "analysis", "draw", "formats", "workbench", "server", "cli"];

function newer(bundled, at) {
  const made = timeOf(bundled);
  return made > 0 && packages.every((name) => within(timeOf(join(at, "packages", name, "dist/tsconfig.tsbuildinfo")), made));
}

/** A build that is being changed by hand has no time. */
function within(time, at) {
  return time > 0 && time <= at;
}

function timeOf(path) {
  return statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();

// npm test: sets up, checks, and runs every test, those in a real browser included.
// npm test -- FILE…: only tests whose path holds one of the words; builds only where one of them runs what is built.
// npm test -- --watch FILE…: the same, again at every change.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {findBrowser} from "./browser.mjs";
import {root, setUp} from "./setup.mjs";

const words = process.argv.slice(2);
const watch = words.includes("--watch");
const only = words.filter((word) => word !== "--watch");
const files = only.filter((word) => !word.startsWith("-"));
const built = files.length === 0 || testFiles().some((file) => files.some((word) => file.includes(word)) && runsWhatIsBuilt(file));

setUp({built});
const browser = built ? (findBrowser() ?? installBrowser()) : undefined;
if (built && !browser) process.stderr.write("No Chrome or Chromium was found: the tests in a browser are skipped (set CHROMIUM to its path to run them).\n");
const environment = {...process.env, ...(browser && {CHROMIUM: browser})};
const steps = [
  ...(words.length === 0 ? [[process.execPath, ["scripts/check.mjs"]]] : []),
  [process.execPath, ["node_modules/vitest/vitest.mjs", ...(watch ? [] : ["run"]), ...only]],
];
for (const [command, given] of steps) {
  const {status} = spawnSync(command, given, {cwd: root, stdio: "inherit", env: environment});
  if (status !== 0) process.exit(status ?? 1);
}

function testFiles() {
  const folders = readdirSync(join(root, "packages")).map((name) => `packages/${name}/test`);
  return [...folders, "docs/test"].flatMap((folder) => below(folder)).filter((path) => /\.test\.tsx?$/.test(path));
}

function below(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? below(path) : [path];
  });
}

/** Whether a test starts programs, or a browser: those run what is built, the others the sources. */
function runsWhatIsBuilt(file) {
  return /from "node:child_process"|from "\.\/served\.ts"/.test(readFileSync(join(root, file), "utf8"));
}

/** On Debian as root the browser can be had from the system's own packages. */
function installBrowser() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  process.stderr.write("Installing Debian's chromium for the browser tests …\n");
  const apt = (...words) =>
    spawnSync("apt-get", words, {stdio: ["ignore", "ignore", "inherit"], env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}}).status;
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
  return findBrowser();
}

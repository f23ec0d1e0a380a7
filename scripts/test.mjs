// npm test: sets up, checks, and runs every test, those in a real browser included.
import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {findBrowser} from "./browser.mjs";
import {root, setUp} from "./setup.mjs";

setUp();
const browser = findBrowser() ?? installBrowser();
if (!browser) process.stderr.write("No Chrome or Chromium was found: the tests in a browser are skipped (set CHROMIUM to its path to run them).\n");
const environment = {...process.env, ...(browser && {CHROMIUM: browser})};
const only = process.argv.slice(2);
const steps = [
  ...(only.length === 0 ? [[process.execPath, ["scripts/check.mjs"]]] : []),
  [process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...only]],
];
for (const [command, words] of steps) {
  const {status} = spawnSync(command, words, {cwd: root, stdio: "inherit", env: environment});
  if (status !== 0) process.exit(status ?? 1);
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

// Brings a fresh checkout to where it can run: dependencies installed, everything built. Done once; a second call takes
// well under a second, because stamps in .setup/ say what was installed and built from which files.
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const stamps = join(root, ".setup");

/** Installs and builds what is not there yet; without `built` only installs. */
export function setUp({built = true} = {}) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Standpoint needs Node 20.19 or newer; this is ${process.versions.node}.`);
  once(
    "installed",
    contentOf([join(root, "package-lock.json"), ...packages("package.json")]),
    () => run("Installing (about two minutes the first time)", "npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel", "error"]),
    existsSync(join(root, "node_modules")),
  );
  if (!built) return;
  once(
    "built",
    signatureOf(packages("src").concat(packages("tsconfig.json"))),
    build,
    existsSync(join(root, "packages/cli/dist/bundle/main.js")) && existsSync(join(root, "packages/web/dist/index.html")),
  );
}

function build() {
  run("Building", process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b"]);
  run("Bundling the program", process.execPath, [join(root, "scripts/bundle.mjs")]);
  run("Building the page", process.execPath, [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], {cwd: join(root, "packages/web")});
}

/** Does `work` unless the stamp says that it was done for the same files. */
function once(name, signature, work, done) {
  const stamp = join(stamps, name);
  if (done && existsSync(stamp) && readFileSync(stamp, "utf8") === signature) return;
  work();
  mkdirSync(stamps, {recursive: true});
  writeFileSync(stamp, signature);
}

function packages(part) {
  return readdirSync(join(root, "packages"))
    .map((name) => join(root, "packages", name, part))
    .filter(existsSync);
}

function contentOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest("hex");
}

/** Names, sizes and times of all files below. */
function signatureOf(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const kind = statSync(path);
    if (kind.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path} ${kind.size} ${kind.mtimeMs}\n`);
  };
  paths.forEach(visit);
  return hash.digest("hex");
}

export function run(title, command, words, options = {}) {
  process.stderr.write(`${title} …\n`);
  const {status} = spawnSync(command, words, {cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" && command === "npm", ...options});
  if (status !== 0) stop(`${title} failed: the lines above say why.`);
}

export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

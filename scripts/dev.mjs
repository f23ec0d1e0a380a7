// npm run dev [-- PROJECT] [--as-built]: the page and the server as they are being written. A change of the page is seen at once; a file of any
// other package is put where it is run from, without a check of its types, and the server starts anew. With --as-built it begins with what is built, and leaves the page out.
import {spawn} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import ts from "typescript";
import {root, run, setUp} from "./setup.mjs";
import {watched} from "./watched.mjs";

const words = process.argv.slice(2);
const asBuilt = words.includes("--as-built");
if (!asBuilt) setUp();
const [project = join(root, "projects/harbour.standpoint")] = words.filter((word) => word !== "--as-built");
if (!existsSync(project)) run("Making the example project", process.execPath, [join(root, "scripts/example.mjs"), project]);

const port = "4750";
const waiting = new Map();
const {config} = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);

for (const name of readdirSync(join(root, "packages")).filter((one) => one !== "web")) {
  watched(join(root, "packages", name, "src"), (source) => source.endsWith(".ts") && soon(name, source));
}

/** An editor writes a file in several steps: it is read when they are over. */
function soon(name, source) {
  clearTimeout(waiting.get(source));
  waiting.set(
    source,
    setTimeout(() => put(name, source), 40),
  );
}

/** One file from its source to where it is run from. */
function put(name, source) {
  waiting.delete(source);
  if (!existsSync(source)) return;
  const file = relative(join(root, "packages", name, "src"), source);
  const {outputText} = ts.transpileModule(readFileSync(source, "utf8"), {
    // Told of one file alone, "nodenext" does not see that its package is of ES modules, and writes CommonJS.
    compilerOptions: {...options, module: ts.ModuleKind.ESNext, moduleResolution: undefined, composite: false, declaration: false, sourceMap: false},
    fileName: source,
  });
  const made = join(root, "packages", name, "dist/src", file.replace(/\.ts$/, ".js"));
  if (existsSync(made) && readFileSync(made, "utf8") === outputText) return;
  mkdirSync(dirname(made), {recursive: true});
  writeFileSync(made, outputText);
  // The next build makes this package anew, with its types.
  rmSync(join(root, "packages", name, "dist/tsconfig.tsbuildinfo"), {force: true});
  tell("change", `${name}/src/${file}`);
  again();
}

const environment = {...process.env, STANDPOINT_API: `http://127.0.0.1:${port}`};
const page = asBuilt ? undefined : begun("page", [join(root, "node_modules/vite/bin/vite.js"), "--clearScreen", "false"], join(root, "packages/web"));
page?.on("exit", (status) => stop(status ?? 0));
let ending = false;
let server = serve();
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop(0));

function serve() {
  return begun("server", [join(root, "standpoint"), "serve", project, "--port", port], root);
}

/** Ends the server and starts it anew, once for changes that come together. */
function again() {
  if (server.killed) return;
  server.once("exit", () => {
    if (!ending) server = serve();
  });
  if (server.exitCode === null && server.signalCode === null) server.kill("SIGTERM");
  else server.emit("exit");
}

function begun(name, words, cwd) {
  const child = spawn(process.execPath, words, {cwd, env: environment, stdio: ["ignore", "pipe", "pipe"]});
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => tell(name, String(piece)));
  return child;
}

function tell(name, piece) {
  for (const line of piece.split("\n")) if (line.trim() !== "") process.stdout.write(`${name.padEnd(7)}${line}\n`);
}

function stop(status) {
  ending = true;
  for (const child of [server, page]) child?.kill("SIGTERM");
  process.exit(status);
}

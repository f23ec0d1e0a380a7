import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {codeOf, Conflict, version} from "@standpoint/model";
import type {buildServer, ServedProjects} from "@standpoint/server";
import {places} from "@standpoint/store/places";
import {Command} from "commander";
import {asking, openProject} from "../open.ts";
import {wholeAt} from "../options.ts";

/** What closing may take before the process ends without it, in milliseconds. */
const closing = 5000;

interface ServeOptions {
  readonly port: string;
  readonly open?: boolean;
  readonly memory: string;
  readonly seconds: string;
}

export function serveCommand(): Command {
  return new Command("serve")
    .description("Open a project in the browser. The server answers to this machine only.")
    .argument("<project>")
    .option("--port <n>", "port; the next free one is taken when it is busy", "4747")
    .option("--open", "open the browser where there is one")
    .option("--memory <MB>", "what one analysis, export or import may take of memory", "4096")
    .option("--seconds <n>", "how long one may take before it is stopped", "1800")
    .action(serve);
}

async function serve(path: string, {port, open, memory, seconds}: ServeOptions): Promise<void> {
  const bounds = {memory: wholeAt("memory", memory, {least: 64, most: 1_000_000}), seconds: wholeAt("seconds", seconds, {least: 1, most: 1_000_000})};
  const first = wholeAt("port", port, {least: 0, most: 65_000});
  const page = join(dirname(createRequire(import.meta.url).resolve("@standpoint/web/package.json")), "dist");
  // Loaded here, because no other command needs a server.
  const {servedProjects} = await import("@standpoint/server");
  const served = servedProjects({
    version,
    who: asking().who,
    clock: Date.now,
    page,
    bounds,
    openStore: (file) => openProject(file, "change"),
    makeStore: (file) => places.make(file, asking()),
    listen: (app) => listening(app, first),
  });
  const address = await served.open(path);
  process.stdout.write(`${path} is open at ${address}\nStop with Ctrl-C.\n`);
  if (open) openBrowser(address);
  await stopped();
  await closed(served);
}

type App = Awaited<ReturnType<typeof buildServer>>;

/** Listens on the port, or on the next free of twenty. */
async function listening(app: App, first: number): Promise<string> {
  for (let port = first; port < first + 20; ++port) {
    try {
      await app.listen({host: "127.0.0.1", port});
      const bound = app.server.address();
      return `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : port}/`;
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE") throw error;
    }
  }
  throw new Conflict(`The ports ${first} to ${first + 19} are all busy: choose another with --port.`);
}

function openBrowser(address: string): void {
  const command = {darwin: "open", win32: "explorer"}[process.platform as string] ?? "xdg-open";
  if (command === "xdg-open" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) return;
  const opening = spawn(command, [address], {stdio: "ignore", detached: true});
  opening.on("error", () => undefined);
  opening.unref();
}

/** From the first signal on, a second ends the process at once. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    const hear = () => {
      process.off("SIGINT", hear).off("SIGTERM", hear);
      resolve();
    };
    process.on("SIGINT", hear).on("SIGTERM", hear);
  });
}

async function closed(served: ServedProjects): Promise<void> {
  const late = setTimeout(() => endWithout(served), closing);
  await served.close().finally(() => clearTimeout(late));
}

/** Ends the process with work under way: an act that is not committed is rolled back, and one that is stays in the log, which the next opening takes up. */
function endWithout(served: ServedProjects): void {
  const {what, threads} = served.underWay();
  const told = what.length > 0 ? what.join(", ") : "work in a thread";
  process.stderr.write(`standpoint: stopped while this was still under way, which was not finished: ${told}. All that was finished is kept.\n`);
  // An orderly exit waits for threads, and one inside a long query of SQLite hears nothing.
  if (threads) process.kill(process.pid, "SIGKILL");
  else process.exit(0);
}

import {spawn, spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {Invalid} from "@standpoint/model";
import {chromium} from "playwright-core";
import type {Browser, Page} from "playwright-core";
import {inject} from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly build: string;
  }
}

const root = resolve(import.meta.dirname, "../../../..");
const harbour = join(root, "examples/harbour");
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a browser is, or undefined: then what needs one is skipped. */
export const browserPath = [process.env["CHROMIUM"], "/usr/bin/chromium"].find((path) => path !== undefined && existsSync(path));

/** Whether the program and its page have been built, as `npm test` does first. A build older than its sources is no build: a test of it would tell nothing. */
export const built = isBuilt(inject("build"));

function isBuilt(state: string): boolean {
  if (state === "fresh") return true;
  if (state.endsWith("is not built")) return false;
  throw new Invalid(`${state}: "npm test -- FILE" builds first`);
}

/** The harbour debate, served to a browser as a person would have it. */
export interface Served {
  readonly address: string;
  readonly browser: Browser;
  /** Kills the server, as a crash does. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function servedHarbour(): Promise<Served> {
  return servedProject((project) => {
    standpoint("add", project, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
    standpoint("import", project, join(harbour, "codings.jsonl"));
  });
}

/** A new project, filled by the command line and served. */
export async function servedProject(fill: (project: string) => void): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-page-"));
  const project = join(folder, "harbour.standpoint");
  standpoint("new", project);
  fill(project);
  let server = await serving(project, "0");
  const {address} = server;
  const browser = await chromium.launch({executablePath: browserPath ?? "", args: flags});
  const close = async () => {
    await browser.close();
    await server.ended("SIGTERM");
    rmSync(folder, {recursive: true});
  };
  const restart = async () => {
    server = await serving(project, new URL(address).port);
  };
  return {address, browser, kill: () => server.ended("SIGKILL"), restart, close};
}

/** Serves a project at a port and says where, and how to end it. */
async function serving(project: string, port: string): Promise<{address: string; ended: (signal: "SIGTERM" | "SIGKILL") => Promise<void>}> {
  const server = spawn(process.execPath, ["standpoint", "serve", project, "--port", port], {cwd: root, stdio: ["ignore", "pipe", "inherit"]});
  const address = await new Promise<string>((found, lost) => {
    server.stdout.on("data", (words: Buffer) => {
      const printed = /http:\/\/\S+\//.exec(words.toString())?.[0];
      if (printed !== undefined) found(printed.replace(/\/$/, ""));
    });
    server.once("exit", (status) => lost(new Invalid(`the server ended with status ${String(status)}`)));
  });
  const ended = (signal: "SIGTERM" | "SIGKILL") =>
    new Promise<void>((done) => {
      if (server.exitCode !== null || server.signalCode !== null) done();
      server.once("exit", () => done());
      server.kill(signal);
    });
  return {address, ended};
}

export function standpoint(...words: readonly string[]): void {
  const {status, stderr} = spawnSync(process.execPath, ["standpoint", ...words], {cwd: root, encoding: "utf8"});
  if (status !== 0) throw new Invalid(stderr);
}

/** A new page at a place of the program. What goes wrong in it is collected in `faults`. */
export async function opened({browser, address}: Served, place: string): Promise<{page: Page; faults: readonly string[]}> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, bypassCSP: true, reducedMotion: "reduce"});
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({message}) => faults.push(message));
  await page.goto(address + place);
  return {page, faults};
}

/** From its next opening on, a page hears nothing of what is done elsewhere. */
export async function deaf(page: Page): Promise<void> {
  // What all pages share is out of a test's reach; a page that shares nothing has a stream of its own.
  await page.addInitScript("delete globalThis.SharedWorker");
  await page.route("**/api/events", (route) => route.abort());
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly {readonly html: string}[];
}

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical, one line each. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate<readonly Violation[]>("axe.run().then(({violations}) => violations)");
  return violations.filter(({impact}) => impact === "serious" || impact === "critical").map(({id, nodes}) => `${id}: ${nodes[0]?.html ?? ""}`);
}

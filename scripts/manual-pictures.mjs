// Takes the pictures of the manual anew: the example debate, served to a browser, page by page. Needs a built program.
//   node scripts/manual-pictures.mjs [name…]
import {spawn, spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium} from "playwright-core";
import {findBrowser} from "./browser.mjs";
import {root} from "./setup.mjs";

const size = {width: 1040, height: 620};
const most = 150_000;
const target = join(root, "docs/manual/pictures");

const draft = {
  actors: "Green Tide\nCitizens' List\nMarlby Fishers' Cooperative",
  points: "+ Hold a town vote on the harbour\n+ Restore the salt marsh",
};

/** Name, address, what is done there first, and the width where more is needed. */
const pictures = [
  {name: "project", at: "/project", first: plainPlace},
  {name: "reader", at: "/reader/union-leaflet-2020", first: selectSentence},
  {name: "reader-statement", at: "/reader/union-leaflet-2020", first: openStatement},
  {name: "keys", at: "/reader/union-leaflet-2020", first: (page) => page.keyboard.press("?")},
  {name: "plain-view", at: "/reader/union-leaflet-2020?view=plain"},
  {name: "concepts", at: "/concepts", first: openConcept},
  {name: "actors", at: "/actors?show=duplicates"},
  {name: "types", at: "/types"},
  {name: "search", at: "/search?pattern=terminal", first: openCodeAll},
  {name: "statements", at: "/statements?type=position", first: changeMany},
  {name: "history", at: "/history?from=3&to=6"},
  {name: "matrix", at: "/matrix"},
  {name: "network", at: "/network?aggregate=subtract&normalize=average&clusters=leiden&threshold=0.4", first: settled},
  {name: "polarization", at: "/polarization?window=months:6", first: settled},
  {name: "backbone", at: "/backbone", first: settled},
  {name: "phases", at: "/phases?window=months:6", first: settled},
  {name: "scaling", at: "/scaling", first: settled},
  {name: "lines", at: "/lines?changes=1", first: settled, width: 1240},
  {name: "bases", at: `/bases?${new URLSearchParams(draft)}`, first: settled},
  {
    name: "obstacles",
    at: `/obstacles?${new URLSearchParams([
      ["points", "Hold a town vote on the harbour+"],
      ["points", "Build the container terminal-"],
    ])}`,
    first: settled,
  },
  {name: "dossier", at: "/dossier?actor=Green+Tide", first: settled},
  {name: "silences", at: "/silences", first: settled},
  {name: "lineage", at: "/lineage?zoom=0.8", first: settled},
  {name: "sources", at: "/sources?actor=Marlby+Fishers%27+Cooperative", first: settled},
  {name: "threads", at: "/threads", first: settled},
];

const env = {...process.env, STANDPOINT_CODER: "ada"};
const folder = mkdtempSync(join(tmpdir(), "standpoint-pictures-"));
const {server, address} = await served();
const browser = await chromium.launch({executablePath: findBrowser(), args: ["--no-sandbox", "--disable-gpu"]});
try {
  await somethingToShow();
  mkdirSync(target, {recursive: true});
  const named = process.argv.slice(2);
  for (const picture of pictures) if (named.length === 0 || named.includes(picture.name)) await take(picture);
} finally {
  await browser.close();
  server.kill("SIGTERM");
  rmSync(folder, {recursive: true});
}

async function served() {
  const project = join(folder, "Marlby harbour.standpoint");
  const harbour = join(root, "examples/harbour");
  standpoint("new", project);
  standpoint("add", project, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
  standpoint("import", project, join(harbour, "codings.jsonl"));
  const child = spawn(process.execPath, ["standpoint", "serve", project, "--port", "0"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const found = await new Promise((ready) => child.stdout.on("data", (words) => /http:\/\/\S+\//.test(words) && ready(/http:\/\/\S+\//.exec(words)[0])));
  return {server: child, address: found.replace(/\/$/, "")};
}

function standpoint(...words) {
  const {status, stderr} = spawnSync(process.execPath, ["standpoint", ...words], {cwd: root, env, encoding: "utf8"});
  if (status !== 0) throw new TypeError(stderr);
}

/** A parent, a memo and a highlighter, as a project in use has them. */
async function somethingToShow() {
  const {rows} = await (await fetch(`${address}/api/entities`)).json();
  const idOf = (name) => rows.find((row) => row.name === name).id;
  const concept = idOf("Build the container terminal");
  await sent("PATCH", `/entities/${idOf("Deepen the channel")}`, {parent: "Build the container terminal"});
  await sent("PATCH", `/entities/${concept}`, {abbreviation: "CT", notes: "A terminal for container ships at the north mole, whoever owns it."});
  await sent("POST", `/entities/${concept}/replies`, {text: "Does a smaller terminal count? See the letter of June 2020."});
  await sent("POST", "/highlighters", {pattern: "night (work|shifts?)", colour: "#c2410c"});
}

async function sent(method, path, body) {
  const answer = await fetch(`${address}/api${path}`, {method, headers: {"content-type": "application/json", "x-standpoint": "1"}, body: JSON.stringify(body)});
  if (!answer.ok) throw new TypeError(await answer.text());
}

async function take({name, at, first, width = size.width}) {
  const context = await browser.newContext({viewport: {...size, width}, colorScheme: "light", reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC"});
  const page = await context.newPage();
  await page.goto(address + at);
  await page.getByText("All saved").waitFor();
  await page.waitForTimeout(900);
  if (first !== undefined) await first(page);
  await page.waitForTimeout(500);
  const path = join(target, `${name}.png`);
  await page.screenshot({path, animations: "disabled", caret: "hide"});
  await context.close();
  const {size: bytes} = statSync(path);
  process.stdout.write(`${name}.png ${bytes}${bytes > most ? ` – more than ${most}: show less` : ""}\n`);
}

/** A picture that a worker computes is there when nothing computes any more. */
async function settled(page) {
  await page.locator(".measure-running").waitFor({state: "detached", timeout: 120_000});
  await page.waitForTimeout(1500);
}

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** The folder as a reader of the manual might have it, not where this script happens to work. */
async function plainPlace(page) {
  await page.evaluate((folder) => {
    for (const code of document.querySelectorAll("code")) code.textContent = code.textContent.replace(folder, "/home/ada/projects");
  }, folder);
}

async function selectSentence(page) {
  await page.locator(".cm-content").focus();
  await press(page, "Control+Home", ...Array(6).fill("ArrowDown"), "s", "Enter");
  await page.getByRole("combobox", {name: "concept"}).fill("night");
}

async function openStatement(page) {
  await page.locator(".cm-content").focus();
  await press(page, "Control+Home", "n", "n");
}

async function openConcept(page) {
  await page.locator("[role=treeitem]", {hasText: "Build the container terminal"}).click();
  await page.getByRole("region", {name: "Memo"}).scrollIntoViewIfNeeded();
}

async function openCodeAll(page) {
  await page.getByRole("checkbox", {name: "Code this hit"}).first().uncheck();
  await page.getByRole("button", {name: /^Code \d+ hits/}).click();
}

async function changeMany(page) {
  await page.locator(".table-row").nth(2).focus();
  await press(page, "Space", "Shift+ArrowDown", "Shift+ArrowDown");
  await page.getByRole("button", {name: /^Change 3/}).click();
  const form = page.getByRole("form", {name: "Change many statements"});
  await form.getByRole("combobox", {name: "concept"}).fill("Who decides about the harbour");
  await page.keyboard.press("Enter");
  await form.getByText("3 of 3 change").waitFor();
}

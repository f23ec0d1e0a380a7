// Times the reader in headless Chromium: opening, a key until it is painted, scrolling. Needs a built program and a browser.
//   node bench/reader.mjs [words of a size…]
import {spawn, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {chromium} from "playwright-core";

const root = resolve(import.meta.dirname, "..");
const sentence = "The assembly holds that the night work at the quay must end before the winter, and says so in plain words. ";
const sizes = [
  {name: "1 MB, 5,000 statements", characters: 1_000_000, statements: 5_000, overlap: 1},
  {name: "1 MB, 20,000 overlapping statements", characters: 1_000_000, statements: 20_000, overlap: 4},
  {name: "5 MB, 100 statements", characters: 5_000_000, statements: 100, overlap: 1},
];

const folder = mkdtempSync(join(tmpdir(), "standpoint-bench-"));
const project = join(folder, "bench.standpoint");
standpoint("new", project);
sizes.forEach(fill);
const server = spawn(process.execPath, ["standpoint", "serve", project, "--port", "0"], {cwd: root, stdio: ["ignore", "pipe", "inherit"]});
const address = await new Promise((found) => server.stdout.on("data", (words) => /http:\/\/\S+\//.test(words) && found(/http:\/\/\S+\//.exec(words)[0])));
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu"]});
const wanted = process.argv.slice(2);
for (const [i, {name}] of sizes.entries()) {
  if (wanted.length > 0 && !wanted.some((words) => name.includes(words))) continue;
  await code(i);
  const runs = [];
  for (let n = 0; n < 5; ++n) runs.push(await timed(i));
  console.log(`| ${name} | ${runs[0].map((_, what) => median(runs.map((run) => run[what])).toFixed(0)).join(" | ")} |`);
}
await browser.close();
server.kill("SIGTERM");
rmSync(folder, {recursive: true});

function fill({characters, statements, overlap}, i) {
  const paragraph = `${sentence.repeat(6).trim()}\n`;
  const text = paragraph.repeat(Math.ceil(characters / paragraph.length)).slice(0, characters);
  const step = Math.floor(text.length / statements);
  const lines = Array.from({length: statements}, (_, n) => {
    const start = n * step;
    const end = Math.min(text.length, start + Math.max(40, step * overlap));
    return JSON.stringify({
      type: "position",
      document: `d${i}`,
      start,
      end,
      values: {holder: `Actor ${n % 40}`, concept: `Concept ${n % 60}`, agreement: n % 3 > 0},
    });
  });
  writeFileSync(join(folder, `d${i}.txt`), text);
  writeFileSync(join(folder, `s${i}.jsonl`), lines.join("\n"));
  standpoint("add", project, join(folder, `d${i}.txt`));
}

function standpoint(...words) {
  const {status, stderr} = spawnSync(process.execPath, ["standpoint", ...words], {cwd: root, encoding: "utf8"});
  if (status !== 0) throw new TypeError(stderr);
}

/** Milliseconds: opening, median key to paint, median and worst frame while scrolling. */
async function timed(i) {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  const page = await context.newPage();
  await page.goto(`${address}documents`);
  await page.locator(".table-row").first().waitFor();
  const began = performance.now();
  await page
    .locator(".table-row a", {hasText: `d${i}`})
    .first()
    .click();
  await page.locator(".cm-line").first().waitFor();
  const opening = performance.now() - began;
  await page.locator(".cm-content").focus();
  await page.waitForTimeout(1500);
  const keys = [];
  for (let n = 0; n < 30; ++n) {
    await page.evaluate(() => {
      addEventListener("keydown", ({timeStamp}) => requestAnimationFrame(() => setTimeout(() => (window.took = performance.now() - timeStamp))), {
        once: true,
        capture: true,
      });
    });
    await page.keyboard.press(["ArrowDown", "s", "n"][n % 3]);
    await page.waitForTimeout(60);
    keys.push(await page.evaluate(() => window.took));
  }
  const frames = await page.evaluate(async () => {
    const scroller = document.querySelector(".cm-scroller");
    const took = [];
    for (let n = 0, last = performance.now(); n < 120; ++n) {
      scroller.scrollTop += 400;
      await new Promise((next) => requestAnimationFrame(next));
      took.push(performance.now() - last);
      last = performance.now();
    }
    return took;
  });
  await context.close();
  return [opening, median(keys), median(frames), Math.max(...frames)];
}

/** Codes through the page's own door, so that no file format is timed. */
async function code(i) {
  const {readFileSync} = await import("node:fs");
  const headers = {"x-standpoint": "1", "content-type": "application/json"};
  const drafts = readFileSync(join(folder, `s${i}.jsonl`), "utf8")
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const [holder, hits] of Map.groupBy ? Map.groupBy(drafts, ({values}) => JSON.stringify(values)) : grouped(drafts)) {
    const {type, values} = hits[0];
    await fetch(`${address}api/code-all`, {
      method: "POST",
      headers,
      body: JSON.stringify({type, values, extent: "hit", hits: hits.map(({document, start, end}) => ({document, start, end}))}),
    });
    void holder;
  }
}

function grouped(drafts) {
  const groups = new Map();
  for (const draft of drafts) groups.set(JSON.stringify(draft.values), [...(groups.get(JSON.stringify(draft.values)) ?? []), draft]);
  return groups;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

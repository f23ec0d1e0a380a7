import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

const texts = resolve(import.meta.dirname, "../../../../examples/harbour/texts");

describe.skipIf(browserPath === undefined || !built)("documents in a browser", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  const kinds = async (page: Page) =>
    page.evaluate(async () =>
      ((await (await fetch("/api/documents")).json()) as {rows: {key: string; kind: string | null; version: number}[]}).rows.map(
        ({version: _, ...facts}) => facts,
      ),
    );
  const undo = (page: Page) => page.getByRole("button", {name: /^Undo/}).click();

  test("one field of all that are listed follows a pattern, with what comes of it before, and one undo takes it back", async () => {
    const {page, faults} = await opened(served, "/documents?search=union");
    const before = await kinds(page);
    await page.getByRole("button", {name: /^Edit all \d+ listed$/}).click();
    const panel = page.getByRole("region", {name: "Edit many documents"});
    await panel.getByLabel("Field").selectOption("section");
    await panel.getByText("Write what it becomes").waitFor();
    await panel.getByLabel("Becomes").fill("year {1}");
    await panel.getByLabel("Looking in").selectOption("date");
    await panel.getByLabel("For", {exact: true}).fill("(");
    await panel.getByText("not a regular expression").waitFor();
    await panel.getByLabel("For", {exact: true}).fill("^(\\d{4})");
    await panel.getByLabel("Becomes").fill("year {1}");
    await panel
      .locator("ins")
      .first()
      .getByText(/^year \d{4}$/)
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await panel.getByRole("button", {name: "Change them"}).click();
    await page.getByText("documents changed. Ctrl Z takes it back.").first().waitFor();
    const sections = await page.evaluate(async () =>
      ((await (await fetch("/api/documents")).json()) as {rows: {section: string | null}[]}).rows.map(({section}) => section),
    );
    expect(sections.filter((section) => section?.startsWith("year ")).length).toBeGreaterThan(1);
    await undo(page);
    await expect.poll(() => kinds(page)).toEqual(before);
    expect(faults).toEqual([]);
  });

  test("documents that are selected are edited alone", async () => {
    const {page} = await opened(served, "/documents");
    const boxes = page.getByRole("checkbox", {name: /^Select /});
    await boxes.nth(0).click();
    await boxes.nth(1).click();
    await page.getByRole("button", {name: "Edit the 2 selected"}).click();
    const panel = page.getByRole("region", {name: "Edit many documents"});
    await panel.getByLabel("Becomes").fill("sorted");
    await panel.getByText("2 would change").waitFor();
    await page.getByRole("button", {name: "Select none"}).click();
    await page.getByRole("button", {name: /^Edit all 12 listed$/}).waitFor();
  });

  test("a new text moves the statements, and what loses its place waits in the tray to be accepted or rejected by key", async () => {
    const {page, faults} = await opened(served, "/documents?edit=tide-statement-2020");
    const folder = mkdtempSync(join(tmpdir(), "standpoint-revision-"));
    const file = join(folder, "tide.txt");
    const old = readFileSync(join(texts, "tide-statement-2020.txt"), "utf8");
    const sentences = old.split(/(?<=\.)\s+/);
    writeFileSync(
      file,
      sentences
        .map((words, place) =>
          place % 2 === 0
            ? words
            : words
                .split(" ")
                .map((word, at) => (at % 2 === 0 ? word : "otherwise"))
                .join(" "),
        )
        .join(" "),
    );
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", {name: "New text for this document…"}).click()]);
    await chooser.setFiles(file);
    const tray = page.getByRole("region", {name: "Orphans"});
    await tray.waitFor();
    const counted = async () => Number(/of (\d+)$/.exec((await tray.getByRole("status").textContent()) ?? "")?.[1] ?? 0);
    await expect.poll(counted).toBeGreaterThan(1);
    const all = await counted();
    expect(await seriousFaults(page)).toEqual([]);
    const group = tray.getByRole("group", {name: /^An orphan/});
    await group.press("s");
    await tray.getByText(`2 of ${String(all)}`).waitFor();
    await group.press("r");
    await expect.poll(counted).toBe(all - 1);
    while (await tray.getByRole("button", {name: /^Accept/}).isDisabled()) await group.press("s");
    await group.press("a");
    await page.getByText("Placed. Ctrl Z takes it back.").first().waitFor();
    await undo(page);
    await expect.poll(counted).toBe(all - 1);
    await undo(page);
    await expect.poll(counted).toBe(all);
    await undo(page);
    await tray.getByText("Every statement has its place.").waitFor();
    expect(faults).toEqual([]);
  });

  test("before texts come in, the page shows what a pattern reads off their names", async () => {
    const {page} = await opened(served, "/documents");
    const folder = mkdtempSync(join(tmpdir(), "standpoint-names-"));
    const names = ["2023-01-05_Green Tide_A late word.txt", "loose notes.txt"];
    for (const name of names) writeFileSync(join(folder, name), `The marsh stays. This is ${name}.`);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", {name: "Add texts"}).click()]);
    await chooser.setFiles(names.map((name) => join(folder, name)));
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Pattern of the file names").fill("{date}_{author}_{title}");
    await dialog.getByRole("cell", {name: "A late word", exact: true}).waitFor();
    await dialog.getByText("does not fit the pattern").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole("button", {name: "Add"}).click();
    await page.getByText("2 added").waitFor();
    await page.getByRole("link", {name: "A late word"}).waitFor();
    await undo(page);
    await page.getByRole("link", {name: "A late word"}).waitFor({state: "detached"});
  });

  test("a folder dropped on the page brings in the texts in it and in folders within", async () => {
    const {page} = await opened(served, "/documents");
    const folder = join(mkdtempSync(join(tmpdir(), "standpoint-folder-")), "letters");
    mkdirSync(join(folder, "more"), {recursive: true});
    writeFileSync(join(folder, "first letter.txt"), "The first letter.");
    writeFileSync(join(folder, "more", "second letter.txt"), "The second letter.");
    await page.getByRole("table", {name: "Documents"}).waitFor();
    const session = await page.context().newCDPSession(page);
    const data = {items: [], files: [folder], dragOperationsMask: 1};
    for (const type of ["dragEnter", "dragOver", "drop"] as const) await session.send("Input.dispatchDragEvent", {type, x: 600, y: 400, data});
    const dialog = page.getByRole("dialog", {name: "Add 2 files"});
    await dialog.getByRole("button", {name: "Add"}).click();
    await page.getByText("2 added").waitFor();
    await page.getByRole("link", {name: "second letter"}).waitFor();
    await undo(page);
    await page.getByRole("link", {name: "second letter"}).waitFor({state: "detached"});
  });
});

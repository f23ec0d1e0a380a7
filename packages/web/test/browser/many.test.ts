import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import {settled} from "./reading.ts";
import type {Served} from "./served.ts";

const skipped = browserPath === undefined || !built;

describe.skipIf(skipped)("many statements at once, and memos on everything (need Chromium and a built program)", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  test("rows chosen by keyboard take another concept as one act, shown before it is done, undone in one step", async () => {
    const {page, faults} = await opened(served, "/statements?type=position");
    await page.locator(".table-row").nth(5).waitFor();
    await page.locator(".table-row").first().focus();
    for (const key of ["Space", "ArrowDown", "Shift+ArrowDown"]) await page.keyboard.press(key);
    await settled(page);
    await page.getByRole("button", {name: "Change 3 chosen"}).press("Enter");
    const form = page.getByRole("form", {name: "Change many statements"});
    await form.getByRole("combobox", {name: "concept"}).fill("Quite another concept");
    await page.keyboard.press("Enter");
    await form.getByText("3 of 3 change").waitFor();
    await expect.poll(() => form.getByText("Quite another concept").count()).toBe(3);
    await expect.poll(() => named(page, "Quite another concept")).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole("button", {name: "Change 3"}).press("Enter");
    await expect.poll(() => named(page, "Quite another concept")).toBe(3);
    await page.locator(".table-row").first().focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => named(page, "Quite another concept")).toBe(0);
    expect(faults).toEqual([]);
  });

  test("all that pass the filters but one are flagged as unsure", async () => {
    const {page} = await opened(served, "/statements?type=relation");
    await page.locator(".table-row").first().waitFor();
    await page.locator(".table-row").first().focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Space");
    const label = (await page.getByRole("button", {name: /Change \d+ chosen/}).textContent()) ?? "";
    const count = Number(/\d+/.exec(label)?.[0]);
    expect(count).toBe((await total(page, "type=relation")) - 1);
    await page.getByRole("button", {name: label}).click();
    await page.getByRole("combobox", {name: "Flag “unsure”"}).click();
    await page.getByRole("option", {name: "set"}).click();
    await page.getByRole("button", {name: `Change ${String(count)}`, exact: true}).click();
    await expect.poll(() => total(page, "flag=unsure")).toBe(count);
  });

  test("the statements at the hits of a search, and those behind a mark of a picture, are changed likewise", async () => {
    const {page} = await opened(served, "/search?pattern=night%20work");
    await page.getByRole("button", {name: "Change the statements at these hits"}).click();
    await page.getByRole("form", {name: "Change many statements"}).getByRole("combobox", {name: "holder"}).fill("The Press");
    await page.keyboard.press("Enter");
    await page.getByText(/\d+ of \d+ change/).waitFor();
    await page.goto(`${served.address}/matrix`);
    await page.locator(".matrix-scroller [role=gridcell] .stance").first().click();
    const passages = page.getByRole("region", {name: "Passages"});
    await passages.getByRole("checkbox").first().check();
    await passages.getByRole("button", {name: "Change 1 ticked"}).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("a concept and a document take memos with replies and the flag unsure, and the tree can be narrowed to them", async () => {
    const {page} = await opened(served, "/concepts");
    await page.locator("[role=treeitem]").first().click();
    await page.getByLabel("Note").fill("Is this one concept?");
    await page.reload();
    await page.getByLabel("Note").press("Control+Enter");
    await page.getByRole("region", {name: "Memo"}).getByText("Is this one concept?").first().waitFor();
    await page.getByRole("checkbox", {name: "Unsure"}).check();
    await page.getByRole("search").getByRole("combobox", {name: "Memo"}).click();
    await page.getByRole("option", {name: "with", exact: true}).click();
    await expect.poll(() => page.locator("[role=treeitem]").count()).toBe(1);
    await expect.poll(() => page.locator("[role=treeitem]").textContent()).toContain("unsure");
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto(`${served.address}/reader/board-plan-2019`);
    await page.getByLabel("Note").fill("The scan is blurred.");
    await page.getByRole("button", {name: "Add", exact: true}).click();
    await page.getByRole("region", {name: "Memo"}).getByText("The scan is blurred.").first().waitFor();
    await page.getByRole("checkbox", {name: "Unsure"}).check();
    await page.reload();
    await page.getByRole("region", {name: "Memo"}).getByText("The scan is blurred.").first().waitFor();
    await expect.poll(() => page.getByRole("checkbox", {name: "Unsure"}).isChecked()).toBe(true);
  });

  test("a half-typed definition and a half-made type are there again after a reload", async () => {
    const {page} = await opened(served, "/concepts");
    await page.locator("[role=treeitem]").nth(2).click();
    await page.getByLabel("Definition").fill("What is meant by");
    await page.reload();
    await page.getByText("What you typed before is back").waitFor();
    await expect.poll(() => page.getByLabel("Definition").inputValue()).toBe("What is meant by");
    await page.getByRole("button", {name: "Start afresh"}).click();
    await expect.poll(() => page.getByLabel("Definition").inputValue()).toBe("");
    await page.goto(`${served.address}/types`);
    const type = page.getByRole("region", {name: "Type measure"});
    await type.getByRole("button", {name: "Add a variable"}).click();
    await page.reload();
    await type.getByText("What you typed before is back").waitFor();
    await type.getByRole("button", {name: "Save"}).click();
    await type.getByText("What you typed before is back").waitFor({state: "detached"});
  });
});

async function total(page: Page, filter: string): Promise<number> {
  return page.evaluate(async (query) => ((await (await fetch(`/api/statements?limit=1&${query}`)).json()) as {total: number}).total, filter);
}

/** How many statements name a concept. */
async function named(page: Page, concept: string): Promise<number> {
  return page.evaluate(async (name) => {
    const {rows} = (await (await fetch("/api/statements?limit=1000")).json()) as {rows: {values: Record<string, unknown>}[]};
    return rows.filter(({values}) => values["concept"] === name).length;
  }, concept);
}

import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

const skipped = browserPath === undefined || !built;

describe.skipIf(skipped)("search, concepts, types and history (need Chromium and a built program)", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  test("all hits but the unticked are coded at once, and undone at once", async () => {
    const {page, faults} = await opened(served, "/search?pattern=terminal");
    await page.locator(".hit-list li").nth(1).waitFor();
    const hits = await page.locator(".hit-list li").count();
    await page.getByRole("checkbox", {name: "Code this hit"}).first().uncheck();
    await page.getByRole("button", {name: `Code ${String(hits - 1)} hits`}).click();
    await page.getByRole("combobox", {name: "holder"}).fill("The Press");
    await page.keyboard.press("Enter");
    await page.getByRole("button", {name: "Save"}).click();
    await page.getByRole("button", {name: "Save without concept"}).click();
    await page
      .getByText(/passages coded/)
      .first()
      .waitFor();
    const before = await total(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect.poll(() => total(page)).toBeLessThan(before);
    expect(faults).toEqual([]);
  });

  test("a concept is renamed, split by key and merged, each taken back", async () => {
    const {page, faults} = await opened(served, "/concepts");
    await page.locator("[role=treeitem]").first().waitFor();
    await page.locator("[role=treeitem]", {hasText: "Deepen the channel"}).click();
    await page.getByLabel("Name", {exact: true}).fill("Dredge the channel");
    await page.getByRole("button", {name: "Save"}).click();
    await page.locator("[role=treeitem]", {hasText: "Dredge the channel"}).waitFor();
    await page.getByRole("button", {name: /Walk through/}).click();
    await page.locator(".walk input").first().fill("Dredge a little");
    await page.keyboard.press("Enter");
    await page.locator(".walk-list > li").first().focus();
    await page.keyboard.press("1");
    await page.locator("[role=treeitem]", {hasText: "Dredge a little"}).waitFor();
    await page.keyboard.press("Control+z");
    await page.locator("[role=treeitem]", {hasText: "Dredge a little"}).waitFor({state: "detached"});
    expect(faults).toEqual([]);
  });

  test("a type says what it would lose before anything is changed", async () => {
    const {page} = await opened(served, "/types");
    await page.getByRole("button", {name: "Leave out concept"}).click();
    await page.getByRole("region", {name: "Type position"}).getByRole("button", {name: "Save"}).click();
    await page
      .getByRole("alert")
      .getByText(/would lose/)
      .waitFor();
    await expect.poll(() => page.getByRole("alert").getByRole("link").textContent()).toMatch(/^\d+ statements$/);
  });

  test("a statement is put back as it once was, and two moments are compared", async () => {
    const {page} = await opened(served, "/reader/board-plan-2019");
    await page.locator(".margin-line").first().click();
    await page.getByRole("button", {name: "Delete"}).waitFor();
    const id = new URL(page.url()).searchParams.get("statement") ?? "";
    await page.getByLabel("Note").fill("Is that so?");
    await page.getByRole("button", {name: "Add", exact: true}).click();
    await page
      .getByText(/Is that so\?/)
      .first()
      .waitFor();
    await page.getByRole("link", {name: "History"}).last().click();
    await page.getByRole("button", {name: "Restore this state"}).first().click();
    await page.getByText("Restored. Ctrl Z").first().waitFor();
    expect(page.url()).toContain(`statement=${id}`);
    await page.goto(`${served.address}/history`);
    await page
      .getByRole("button", {name: /Compare up to change/})
      .first()
      .click();
    await page.getByRole("rowheader", {name: "statement"}).waitFor();
  });

  for (const place of ["/search?pattern=harbour", "/concepts?entity=2&show=duplicates", "/actors", "/types", "/history?from=2&to=4"]) {
    test(`axe finds nothing serious at ${place}, light or dark`, async () => {
      const {page} = await opened(served, place);
      await page.locator(".hit-list li, [role=treeitem], .type-editor, .history-row").first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.emulateMedia({colorScheme: "dark"});
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});

async function total(page: Page): Promise<number> {
  return page.evaluate(async () => ((await (await fetch("/api/statements?limit=1")).json()) as {total: number}).total);
}

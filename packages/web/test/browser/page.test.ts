import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

const skipped = browserPath === undefined || !built;

describe.skipIf(skipped)("the page in a real browser (needs Chromium and a built program)", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  test("the documents of the project are listed and open in the reader", async () => {
    const {page, faults} = await opened(served, "/");
    await page.getByRole("link", {name: "The marsh was here first"}).click();
    await page.locator(".mark").first().waitFor();
    await expect.poll(() => page.getByRole("heading", {level: 1}).textContent()).toBe("The marsh was here first");
    expect(page.url()).toContain("/reader/tide-statement-2020");
    expect(faults).toEqual([]);
  });

  test("a statement is made, saved and taken back with the keyboard alone", async () => {
    const {page} = await opened(served, "/reader/board-plan-2019");
    await page.locator(".margin-line").first().waitFor();
    // The names are known: the form begins with the author of the text as holder.
    await page.locator(".quick-pick").first().waitFor();
    const before = await page.locator(".detail-values dd").last().textContent();
    await page.locator(".cm-content").focus();
    for (const key of ["Control+Home", "ArrowDown", "ArrowDown", "e", "e"]) await page.keyboard.press(key);
    await page.getByRole("form", {name: "New statement"}).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".form-field") !== null)).toBe(true);
    await page.keyboard.type("A thought not had before");
    await page.keyboard.press("Enter");
    await page.keyboard.press("-");
    await page.keyboard.press("Enter");
    await page.locator(".margin-line", {hasText: "A thought not had before"}).waitFor();
    expect(page.url()).toMatch(/statement=\d+/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains("cm-content"))).toBe(true);
    await page.keyboard.press("Control+z");
    await page.locator(".margin-line", {hasText: "A thought not had before"}).waitFor({state: "detached"});
    await page.keyboard.press("Escape");
    await page.locator(".facts").waitFor();
    await expect.poll(() => page.locator(".detail-values dd").last().textContent()).toBe(before);
  });

  test("a change made elsewhere waits until it is asked for", async () => {
    const {page} = await opened(served, "/reader/board-plan-2019");
    await page.locator(".margin-line").first().waitFor();
    const headers = {"x-standpoint": "1", "content-type": "application/json"};
    await fetch(`${served.address}/api/documents/board-plan-2019`, {method: "PATCH", headers, body: JSON.stringify({place: "Marlby-on-Sea"})});
    const updates = page.getByRole("button", {name: "1 update"});
    await updates.waitFor();
    await expect.poll(() => page.getByText("Marlby-on-Sea").count()).toBe(0);
    await updates.click();
    await page.getByText("Marlby-on-Sea").waitFor();
  });

  test("the address of the statements page opens the same filters again", async () => {
    const {page} = await opened(served, "/statements?type=relation");
    await page.locator(".table-row").first().waitFor();
    await expect.poll(() => page.getByRole("columnheader", {name: "object"}).count()).toBe(1);
    const total = await page.getByRole("table", {name: "Statements"}).getAttribute("aria-rowcount");
    expect(Number(total)).toBeGreaterThan(1);
    await page.locator(".table-row").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/reader\/.*statement=/);
  });

  test("arrows move through the matrix and Enter opens the passages of a cell", async () => {
    const {page} = await opened(served, "/matrix?order=name");
    await page.locator(".matrix-cell .stance").first().waitFor();
    const cell = page.locator(".matrix-cell:not([data-empty])").first();
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.locator(".passage").first().waitFor();
    expect(page.url()).toContain("concept=");
    await cell.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("gridcell");
  });

  test("a network says what it shows, a tie opens its statements, the slider moves through time", async () => {
    const {page, faults} = await opened(served, "/network?window=years:1");
    await page.locator(".time-bar").waitFor();
    const words = page.locator(".time-words");
    const first = await words.textContent();
    await page.getByRole("slider", {name: "Time window"}).focus();
    await page.keyboard.press("End");
    await page.waitForURL(/slice=\d+/);
    await expect.poll(() => words.textContent()).not.toBe(first);
    await page.goto(`${served.address}/network`);
    await expect.poll(() => page.locator(".measure-picture .said").textContent()).toMatch(/^\d+ actors, \d+ ties, \d+ statements\./);
    await page.locator(".ties-open").first().click();
    await page.locator(".passage").first().waitFor();
    await expect.poll(() => page.locator(".passage").count()).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  });

  test("the palette finds an actor by a few letters", async () => {
    const {page} = await opened(served, "/documents");
    await page.locator(".table-row").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("green ti");
    await page
      .getByRole("button", {name: /Green Tide/})
      .first()
      .waitFor();
  });

  for (const place of ["/documents", "/reader/courier-thread-2023", "/statements", "/network", "/matrix", "/history"]) {
    test(`axe finds nothing serious at ${place}, light or dark`, async () => {
      const {page} = await opened(served, place);
      await page.getByRole("heading", {level: 1}).first().waitFor();
      await page.locator(".table-row, .margin-line, .matrix-cell, .ties td, .history-row").first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.emulateMedia({colorScheme: "dark"});
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});

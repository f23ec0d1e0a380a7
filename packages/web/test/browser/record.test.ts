import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

const axe = readFileSync(resolve(import.meta.dirname, "../../../../node_modules/axe-core/axe.min.js"), "utf8");

describe.skipIf(browserPath === undefined || !built)("lines, lineage and sources in a browser", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  async function opened(path: string, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await served.browser.newPage({viewport: {width: 1280, height: 900}, bypassCSP: true});
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(served.address + path);
    await page.waitForSelector(".findings");
    await page.evaluate(axe);
    const run = `window.axe.run(document, {runOnly: ["wcag2a", "wcag2aa"]}).then(({violations}) => violations.map(({id}) => id))`;
    await expect.poll(() => page.evaluate(run)).toEqual([]);
    await work(page);
    expect(errors).toEqual([]);
    await page.close();
  }

  test("a change opens its two passages from the picture by key, and from the list", async () => {
    await opened("/lines?changes=1", async (page) => {
      const bracket = page.getByRole("button", {name: "condition: disagree to agree under a condition, documented"}).first();
      await bracket.focus();
      await page.keyboard.press("Enter");
      await page.getByText("2 statements").waitFor();
      await page.getByText("night work can be agreed to").first().waitFor();
      await page.getByRole("button", {name: /reported only/}).click();
      await page.getByText("will ask the council for a town vote").first().waitFor();
    });
  });

  test("a verdict on a conflict is kept and shown beside it", async () => {
    await opened("/lines?actor=Northline%20Shipping", async (page) => {
      await page.getByRole("button", {name: /^Verdict/}).click();
      await page.getByRole("combobox", {name: "Verdict"}).selectOption("genuine conflict");
      await page.getByRole("dialog").getByRole("textbox", {name: "Reason"}).fill("The ships ran their engines.");
      await page.getByRole("button", {name: "Record"}).click();
      await page.getByText(/genuine conflict \(/).waitFor();
    });
  });

  test("following one organisation shows its family alone, and an event opens its passages", async () => {
    await opened("/lineage", async (page) => {
      await page
        .getByRole("button", {name: /Harbour Neighbours/})
        .last()
        .click();
      await page.getByText("closed their books").first().waitFor();
      await page.goto(`${served.address}/lineage?actor=Open%20Shore&at=2022`);
      await page.getByRole("heading", {name: "On 2022-12-31"}).waitFor();
      await expect.poll(() => page.locator(".paint, .findings").getByText("Harbour Neighbours").count()).toBe(0);
    });
  });

  test("own words stand beside what each reporter says, and what contradicts them is marked", async () => {
    await opened("/sources?actor=Marlby%20Fishers'%20Cooperative", async (page) => {
      const cell = page.locator('td[data-verdict="contradicts"]');
      await cell.getByRole("button").click();
      await page.getByText("never offered it").first().waitFor();
      await expect.poll(() => page.getByText(/coop-quay-report: attacks/).count()).toBe(1);
    });
  });
});

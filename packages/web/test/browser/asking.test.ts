import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

describe.skipIf(browserPath === undefined || !built)("dossier, obstacles and silences in a browser", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  test("a dossier is chosen by name, and its passages lead to their place in the text", async () => {
    const {page, faults} = await opened(served, "/dossier");
    await page.getByText("A dossier of whom, or of what?").waitFor();
    await page.getByRole("combobox", {name: "Actor"}).fill("Green T");
    await page.getByRole("option", {name: "Green Tide"}).click();
    const region = page.getByRole("region", {name: "Dossier of Green Tide"});
    await region
      .getByRole("status")
      .filter({hasText: /\d+ claims in \d+ texts?: \d+ uncontested/})
      .waitFor();
    await region.getByRole("heading", {name: "Works"}).waitFor();
    await expect.poll(() => seriousFaults(page)).toEqual([]);
    await region.locator("blockquote a").first().click();
    await expect.poll(() => page.url()).toContain("/reader/");
    expect(faults).toEqual([]);
  });

  test("a claim that is argued about leads to the dossier of its dispute", async () => {
    const {page, faults} = await opened(served, "/threads?claim=tomas-night");
    await page.getByRole("link", {name: "Dossier of this dispute"}).click();
    await page.getByRole("region", {name: /^Dossier of/}).waitFor();
    await page
      .getByRole("group", {name: "Also asked with"})
      .getByText(/^dispute: /)
      .waitFor();
    expect(faults).toEqual([]);
  });

  test("obstacles are told of a draft made on the page, and from that of the bases", async () => {
    const {page, faults} = await opened(served, "/obstacles");
    await page.getByText("None yet. Add the points that the paper is to have.").waitFor();
    await page.getByRole("combobox", {name: "Add a point"}).fill("town vote");
    await page.getByRole("option", {name: /Hold a town vote on the harbour \+/}).click();
    await page.getByRole("heading", {name: "The cheapest ways to more signers"}).waitFor();
    await page
      .getByRole("button", {name: /^signs \(own words\)/})
      .first()
      .click();
    await page.locator(".passage").first().waitFor();
    await expect.poll(() => seriousFaults(page)).toEqual([]);
    await page.goto(`${served.address}/bases?points=${encodeURIComponent("+ Hold a town vote on the harbour")}`);
    await page.getByRole("link", {name: "What stands in the way, point by point"}).click();
    await page.getByRole("table").getByRole("columnheader", {name: "Hold a town vote on the harbour +"}).waitFor();
    expect(faults).toEqual([]);
  });

  test("silences are chosen by kind, and open their passages", async () => {
    const {page, faults} = await opened(served, "/silences");
    await page.getByRole("heading", {name: /^Reports that nobody has checked \(\d+\)$/}).waitFor();
    await expect.poll(() => seriousFaults(page)).toEqual([]);
    await page.getByText("Reports that nobody has checked", {exact: true}).click();
    await expect.poll(() => page.getByRole("heading", {level: 2}).allTextContents()).toHaveLength(1);
    await expect.poll(() => page.url()).toContain("kind=not+checked");
    await page.getByRole("table").getByRole("button").first().click();
    await page.locator(".passage").first().waitFor();
    expect(faults).toEqual([]);
  });
});

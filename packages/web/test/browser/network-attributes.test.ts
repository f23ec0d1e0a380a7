import {readFileSync} from "node:fs";
import type {EntityRow, Rows} from "@standpoint/model";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

const sectors: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Dockworkers' Union of Marlby": {sector: "work", founded: "1911", seat: "Marlby"},
  "Marlby Fishers' Cooperative": {sector: "work", founded: "1952", seat: "Marlby"},
  "Green Tide": {sector: "nature", founded: "1988", seat: "Marlby"},
  "Open Shore": {sector: "nature", founded: "2001"},
  "Northline Shipping": {sector: "trade", founded: "1974"},
  "Marlby Harbour Board": {sector: "trade", founded: "1893"},
  "Marlby Chamber of Trade": {sector: "trade"},
};

describe.skipIf(browserPath === undefined || !built)("attributes of actors in the network", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  const whole = (page: Page) => page.getByRole("region", {name: "The whole slice"});

  const describeActors = async (page: Page) => {
    const {rows} = (await (await page.request.get(`${served.address}/api/entities?kind=actor`)).json()) as Rows<EntityRow>;
    for (const {id, name} of rows) {
      const attributes = sectors[name];
      if (attributes === undefined) continue;
      const answer = await page.request.patch(`${served.address}/api/entities/${String(id)}`, {data: {attributes}, headers: {"x-standpoint": "1"}});
      expect(answer.status()).toBe(200);
    }
  };

  test("without attributes the page says where they are given; with them it tells those of the command, in light and dark", async () => {
    const {page, faults} = await opened(served, "/network?beside=actors");
    await whole(page).getByText("Nobody has an attribute yet").waitFor();
    await expect.poll(() => whole(page).getByRole("link", {name: "Actors"}).getAttribute("href")).toBe("/actors");
    expect(await seriousFaults(page)).toEqual([]);
    await describeActors(page);
    await page.getByRole("button", {name: "Measures"}).click();
    const json = await page.getByRole("menuitem", {name: /JSON/}).getAttribute("href");
    await page.keyboard.press("Escape");
    const {slices} = (await (await page.request.get(served.address + (json ?? ""))).json()) as {
      slices: readonly {assortativity: Record<string, number | null>}[];
    };
    const {founded, sector, seat} = slices[0]?.assortativity ?? {};
    const words = (value: number | null | undefined) => (value ?? NaN).toFixed(2).replace("-", "−");
    const lines = () =>
      whole(page)
        .locator("tbody tr")
        .evaluateAll((all) => all.map((line) => [...line.querySelectorAll("td")].map((cell) => cell.textContent)));
    expect(seat).toBeNull();
    await expect.poll(lines).toEqual([
      ["founded", words(founded)],
      ["seat", "nothing to say"],
      ["sector", words(sector)],
    ]);
    await page.emulateMedia({colorScheme: "dark"});
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("an attribute colours the actors, with a legend, in place of a shade, and the address keeps it", async () => {
    const {page, faults} = await opened(served, "/network?shade=degree");
    await describeActors(page);
    await page.getByRole("combobox", {name: "Colour by"}).click();
    await page.getByRole("option", {name: "sector"}).click();
    const legend = page.getByRole("list", {name: "Colours of sector"});
    await expect.poll(() => legend.getByRole("listitem").allTextContents()).toEqual(["trade", "nature", "work", "not known"]);
    const {searchParams} = new URL(page.url());
    expect([searchParams.get("colour"), searchParams.get("shade")]).toEqual(["sector", null]);
    await page.reload();
    await legend.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", {name: "Save this picture"}).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", {name: "Picture, SVG"}).click()]);
    const saved = readFileSync(await download.path(), "utf8");
    for (const words of ["sector:", "nature", "Green Tide · nature", "Sizes tell the ties shown."]) expect(saved).toContain(words);
    await page.setViewportSize({width: 900, height: 900});
    await legend.waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(faults).toEqual([]);
  });

  test("where rows are fields of the documents there is nobody to describe", async () => {
    const {page, faults} = await opened(served, "/network?beside=actors&rows=document.source");
    await whole(page)
      .getByText(/^Density/)
      .waitFor();
    await expect.poll(() => whole(page).getByText("Nobody has an attribute yet").count()).toBe(0);
    await expect.poll(() => whole(page).getByRole("table").count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

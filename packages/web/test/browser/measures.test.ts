import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

describe.skipIf(browserPath === undefined || !built)("the measures of a debate in a browser", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  const passages = (page: Page) => page.getByRole("region", {name: "Passages"});
  const inDark = async (page: Page) => {
    await page.emulateMedia({colorScheme: "dark"});
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  };

  /** Light and dark, with the passages open. */
  const sound = async (page: Page) => {
    const light = await seriousFaults(page);
    await inDark(page);
    return [...light, ...(await seriousFaults(page))];
  };

  test("polarization over time is a curve whose marks open the passages of their slice, by key too", async () => {
    const {page, faults} = await opened(served, "/polarization?window=months:3");
    await page.getByRole("button", {name: /^2020-04-01 to 2020-06-30: score 0\.83, 11 statements/}).focus();
    await page.keyboard.press("Enter");
    await passages(page).getByText("11 statements").waitFor();
    expect(await sound(page)).toEqual([]);
    await page.reload();
    await passages(page).getByText("11 statements").waitFor();
    await page.getByRole("button", {name: "Close the passages"}).click();
    await page.getByRole("button", {name: "Passages of 2019-09-01 to 2019-11-30"}).click();
    await passages(page).getByText("5 statements").waitFor();
    expect(faults).toEqual([]);
  });

  test("a long computation tells how far it is, can be stopped, and begun again", async () => {
    const {page, faults} = await opened(served, "/polarization?window=months:1&bootstrap=10000");
    await page.getByText(/of 10000 samples of the documents/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", {name: "Cancel"}).click();
    await page.getByRole("heading", {name: "Stopped"}).waitFor();
    await page.getByLabel("Samples").fill("20");
    await page.keyboard.press("Enter");
    await page.getByText("The band holds 95 of 100 samples of the documents.").waitFor();
    expect(page.url()).toContain("bootstrap=20");
    expect(faults).toEqual([]);
  });

  test("the backbone opens the passages of a concept, and the other methods tell what is kept", async () => {
    const {page, faults} = await opened(served, "/backbone");
    await page.getByRole("button", {name: /^Hold a town vote on the harbour: without it/}).click();
    await passages(page).getByRole("heading", {name: "Hold a town vote on the harbour"}).waitFor();
    expect(await sound(page)).toEqual([]);
    await page.goto(`${served.address}/backbone?method=fixed&size=4`);
    await page.getByText("4 of them").waitFor();
    await page.goto(`${served.address}/backbone?method=penalty&penalty=3.5&bootstrap=10`);
    await page
      .getByRole("button", {name: /in the backbone in \d+ % of samples$/})
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  test("phases are told apart, and each slice opens its passages", async () => {
    const {page, faults} = await opened(served, "/phases");
    await page.getByText(/^40 slices in 4 states/).waitFor();
    await page.getByRole("button", {name: "2019-09-01 to 2020-02-29: state A, 9 statements"}).first().click();
    await passages(page).getByText("9 statements").waitFor();
    expect(await sound(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("actors are scaled on one axis and on two, and open their passages", async () => {
    const {page, faults} = await opened(served, "/scaling?chains=2&iterations=500");
    await page.getByRole("button", {name: /^Green Tide: /}).click();
    await passages(page).getByRole("heading", {name: "Green Tide"}).waitFor();
    expect(await sound(page)).toEqual([]);
    await page.goto(`${served.address}/scaling?chains=2&iterations=500&dimensions=2`);
    await page.getByText("How concepts part them").waitFor();
    expect(faults).toEqual([]);
  });

  test("places are drawn with their spread over documents, which table and sentence tell too", async () => {
    const {page, faults} = await opened(served, "/scaling?chains=2&iterations=500");
    await page.getByLabel("Samples").fill("10");
    await page.keyboard.press("Enter");
    await page.getByText("The pale bands hold the places in 95 of 100 samples of the documents.").waitFor();
    expect(page.url()).toContain("bootstrap=10");
    await page.getByRole("button", {name: /^Green Tide: .*; 95 of 100 samples [−\d.]+ to [−\d.]+$/}).waitFor();
    const column = page.getByRole("region", {name: "Actors and concepts"}).locator("tbody tr").filter({hasText: "Green Tide"}).locator("td:nth-child(5)");
    await expect.poll(() => column.textContent()).toMatch(/^−?\d\.\d\d to −?\d\.\d\d$/);
    expect(await sound(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("a mark is told in words when a key reaches it, its name in the picture or not", async () => {
    const {page, faults} = await opened(served, "/scaling?chains=2&iterations=500&dimensions=2");
    await page.getByText("How concepts part them").waitFor();
    await page.getByRole("region", {name: /with its table$/}).focus();
    await page.keyboard.press("Tab");
    const label = (await page.locator(".paint-mark:focus").getAttribute("aria-label")) ?? "";
    expect(label).toMatch(/: −?\d\.\d\d \(/);
    await page.locator(".measure-told", {hasText: label}).waitFor();
    expect(await sound(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("polarization tells the share of the time it has been through", async () => {
    const {page, faults} = await opened(served, "/polarization?window=days:20&kernel=gaussian&groups=6&bootstrap=5000");
    await page.getByText("Looking for the groups of each slice").waitFor();
    const bar = page.getByRole("progressbar", {name: "Progress"});
    await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow")), {timeout: 20_000}).toBeGreaterThan(0);
    await page.getByRole("button", {name: "Cancel"}).click();
    await page.getByRole("heading", {name: "Stopped"}).waitFor();
    expect(faults).toEqual([]);
  });

  test("what cannot be measured is told in a sentence", async () => {
    const {page, faults} = await opened(served, "/backbone?method=fixed&size=40");
    await page.getByText("take a number from 1 to 9").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("each measure downloads as picture and as data, from the settings on the page", async () => {
    for (const place of ["polarization?window=months:3&groups=3", "backbone", "phases", "scaling?iterations=500"]) {
      const {page} = await opened(served, `/${place}`);
      await page.getByRole("button", {name: "Download"}).click();
      const items = page.getByRole("menuitem");
      await items.first().waitFor();
      const hrefs = await items.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
      expect(hrefs.map((href) => /format=(\w+)/.exec(href)?.[1])).toEqual(["json", "csv", "svg", "png"]);
      for (const href of hrefs) expect((await page.request.get(served.address + href)).status()).toBe(200);
      await page.context().close();
    }
  });

  test("a network is put into clusters, and its actors stand in a table that sorts by measure and opens passages", async () => {
    const {page, faults} = await opened(served, "/network?mode=one&aggregate=subtract&normalize=average");
    await page.getByRole("combobox", {name: "Clusters"}).click();
    await page.getByRole("option", {name: "leiden"}).click();
    await page
      .getByText(/3 clusters by leiden of the ties \(modularity 0\.\d\d; \d+ % of pairs tied within groups; \d+ % of pairs tied between groups\)/)
      .waitFor();
    await page.getByRole("combobox", {name: "Beside it"}).click();
    await page.getByRole("option", {name: "actors and measures"}).click();
    const actors = page.getByRole("region", {name: "Actors and measures"});
    await actors.getByRole("button", {name: "Degree"}).click();
    const degrees = await actors.locator("tbody td:nth-child(3)").allTextContents();
    expect(degrees.map(Number)).toEqual(degrees.map(Number).toSorted((a, b) => b - a));
    expect(await sound(page)).toEqual([]);
    await actors.getByRole("button", {name: "Passages of Green Tide"}).click();
    await passages(page).getByRole("heading", {name: "Green Tide"}).waitFor();
    expect(page.url()).toContain("clusters=leiden");
    expect(faults).toEqual([]);
  });

  test("combined stances are said in words, those who say both first, and no threshold is offered for them", async () => {
    const {page, faults} = await opened(served, "/network?mode=two&aggregate=combine&threshold=3");
    const ties = page.getByRole("region", {name: "Ties", exact: true});
    await expect.poll(() => ties.locator("tbody td:nth-child(3)").allTextContents()).toContain("± both");
    await expect.poll(async () => [...new Set(await ties.locator("tbody td:nth-child(3)").allTextContents())]).toEqual(["± both", "+ agree", "− disagree"]);
    await expect.poll(() => page.getByText("Ties from").count()).toBe(0);
    await page.goto(`${served.address}/network?mode=two&aggregate=combine&normalize=activity`);
    await page.getByRole("region", {name: "Strongest ties"}).waitFor();
    await page.getByText("Ties from").waitFor();
    expect(faults).toEqual([]);
  });

  test("in a low window the network is no taller than the window, however long the table beside it", async () => {
    const {page, faults} = await opened(served, "/network");
    await page.setViewportSize({width: 1040, height: 600});
    const picture = page.getByRole("img", {name: /^14 actors/});
    await picture.waitFor();
    await expect.poll(async () => (await picture.boundingBox())?.height).toBeLessThan(600);
    expect(faults).toEqual([]);
  });

  test("two slices of a network are compared, and a tie that went opens its passages", async () => {
    const {page, faults} = await opened(served, "/network?window=months:12&show=compared&slice=30");
    await page.getByText(/− gone \([1-9]\d*\)/).waitFor();
    const gone = page.getByRole("button", {name: /: gone, /}).first();
    await gone.focus();
    expect(await sound(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await passages(page).waitFor();
    for (const [item, name] of [
      ["Picture, SVG", "network-compared.svg"],
      ["Picture, PNG", "network-compared.png"],
      ["CSV table", "network-compared.csv"],
    ] as const) {
      await page.getByRole("button", {name: "Save this picture"}).click();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", {name: item}).click()]);
      expect(download.suggestedFilename()).toBe(name);
    }
    expect(faults).toEqual([]);
  });

  test("all slices stand side by side, one opens large, and time plays by key", async () => {
    const {page, faults} = await opened(served, "/network?window=months:12&show=multiples");
    const small = page.getByRole("button", {name: /^2020-01-01 to 2020-12-31: \d+ ties, \d+ statements$/});
    await small.waitFor();
    expect(await sound(page)).toEqual([]);
    await small.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("slice")).toBe("4");
    await page.getByRole("button", {name: "Play through the windows"}).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => Number(new URL(page.url()).searchParams.get("slice"))).toBeGreaterThan(4);
    await page.getByRole("button", {name: "Pause"}).click();
    expect(faults).toEqual([]);
  });
});

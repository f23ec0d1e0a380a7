import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

describe.skipIf(browserPath === undefined || !built)("rules, judgements, names and the family in a browser", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  const undo = (page: Page) => page.getByRole("button", {name: /^Undo/}).click();
  const choose = async (page: Page, label: string, name: string) => {
    await page.getByRole("combobox", {name: label}).click();
    await page.getByRole("option", {name}).first().click();
  };

  test("a rule that is set shows what does not go together, is taken back, and undo brings it back", async () => {
    const {page, faults} = await opened(served, "/lines");
    const form = page.getByRole("form", {name: "A new rule"});
    await form.waitFor();
    await choose(page, "Who takes", "Build the container terminal");
    await form.getByLabel("Relation").selectOption("excludes");
    await choose(page, "Concept it bears on", "Hold a town vote on the harbour");
    await form.getByLabel("Side of it").selectOption("no");
    await form.getByLabel("Reason").fill("Who builds must ask.");
    await form.getByRole("button", {name: "Add the rule"}).click();
    const broken = page.getByRole("button", {name: /do not go together by the rules$/});
    await broken.first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", {name: /^Take back: Build the container terminal \+ excludes/}).click();
    await expect.poll(() => broken.count()).toBe(0);
    await undo(page);
    await broken.first().waitFor();
    await undo(page);
    await expect.poll(() => page.getByRole("button", {name: /^Take back/}).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("two actors are compared concept by concept, without a rate below five", async () => {
    const {page, faults} = await opened(served, "/lines?actor=Green%20Tide&other=Town%20Party");
    await page.getByText(/shared concepts, \d+ alike, \d+ half alike, \d+ opposed\. Below five/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await choose(page, "Compared with", "Northline Shipping");
    await page.getByRole("columnheader", {name: "Northline Shipping"}).waitFor();
    expect(new URL(page.url()).searchParams.get("other")).toBe("Northline Shipping");
    expect(faults).toEqual([]);
  });

  test("who reports whom is drawn: an arrow opens its reports by key, a name follows that actor", async () => {
    const {page, faults} = await opened(served, "/sources");
    const arrow = page.getByRole("button", {name: "Marlby Courier on Marlby Fishers' Cooperative: 1 report, contradicted by own words"}).first();
    await arrow.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", {name: "Passages"}).getByText("1 statement").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", {name: "Marlby Fishers' Cooperative, heard in own words"}).click();
    await page.getByText("What Marlby Fishers' Cooperative says of itself, and what others say of it").waitFor();
    expect(page.url()).toContain("actor=");
    expect(faults).toEqual([]);
  });

  test("a report is disputed and ranked on the page; its ranks have a history, and the record can be seen as it was", async () => {
    const {page, faults} = await opened(served, "/sources?actor=Marlby%20Fishers%27%20Cooperative");
    await page.getByRole("button", {name: /^Dispute: Marlby Fishers' Cooperative on/}).click();
    await page.getByLabel("What is disputed").selectOption("never said");
    await page.getByRole("combobox", {name: "By"}).fill("Marlby Fishers' Cooperative");
    await page.getByRole("textbox", {name: "When"}).fill("2021-03-05");
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", {name: "Record"}).click();
    await page.getByRole("button", {name: /: never said, says Marlby Fishers' Cooperative/}).waitFor();
    await page.getByText("own words say otherwise").waitFor();
    await page.getByRole("button", {name: /^Rank: /}).click();
    await page.getByRole("combobox", {name: "Rank"}).selectOption("deprecated");
    await page.getByRole("textbox", {name: "Reason"}).fill("denied within three days");
    await page.getByRole("button", {name: "Record"}).click();
    await page.getByRole("heading", {name: "Ranked statements (1)"}).waitFor();
    await page.getByText("own words say otherwise").waitFor({state: "detached"});
    await page.getByRole("button", {name: /^Rank: /}).click();
    const history = page.getByRole("list", {name: "Ranks so far"});
    await history.getByText("denied within three days").waitFor();
    await expect.poll(() => history.getByRole("listitem").count()).toBe(2);
    await page.keyboard.press("Escape");
    await undo(page);
    await page.getByText("own words say otherwise").waitFor();
    expect(faults).toEqual([]);
  });

  test("the chart is moved by drag and arrow keys, made larger by key, and a name is found in it", async () => {
    const {page, faults} = await opened(served, "/lineage");
    const chart = page.getByRole("region", {name: /^Chart/});
    await chart.focus();
    for (let i = 0; i < 4; ++i) await page.keyboard.press("+");
    await expect.poll(() => new URL(page.url()).searchParams.get("zoom")).toBe("2.44");
    const at = () => chart.evaluate(({scrollLeft, scrollTop}) => [scrollLeft, scrollTop] as const);
    await chart.evaluate((frame) => frame.scrollTo(100, 0));
    const [left] = await at();
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + 500, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 420, box.y + 230, {steps: 5});
    await page.mouse.up();
    const dragged = await at();
    expect(dragged[0] - left).toBe(80);
    await expect.poll(() => page.getByRole("region", {name: "Passages"}).count()).toBe(0);
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await at())[0]).toBeGreaterThan(dragged[0]);
    await page.getByRole("searchbox", {name: "Find a name in the chart"}).fill("harbour neigh");
    await page.getByText("1 of 1").waitFor();
    await expect.poll(async () => (await at()).join()).not.toBe(dragged.join());
    expect(await seriousFaults(page)).toEqual([]);
    await chart.focus();
    await page.keyboard.press("0");
    await expect.poll(() => new URL(page.url()).searchParams.get("zoom")).toBeNull();
    expect(faults).toEqual([]);
  });

  test("a name of a time is kept on the page, stands in the chart and for who existed then", async () => {
    const {page, faults} = await opened(served, "/lineage?actor=Green%20Tide");
    const form = page.getByRole("form", {name: "Names of Green Tide"});
    await form.getByRole("button", {name: "Add a name"}).click();
    await form.getByRole("textbox", {name: "Name"}).fill("Marsh Watch");
    await form.getByRole("textbox", {name: "To"}).fill("someday");
    await form.getByText("as 1984-03").waitFor();
    await form.getByRole("textbox", {name: "To"}).fill("2020-12");
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole("button", {name: "Save the names"}).click();
    await page.goto(`${served.address}/lineage?at=2020-06`);
    await page.getByRole("listitem").getByRole("button", {name: "Marsh Watch", exact: true}).waitFor();
    await page.goto(`${served.address}/lineage?at=2022`);
    await page.getByRole("listitem").getByRole("button", {name: "Green Tide", exact: true}).waitFor();
    await undo(page);
    await page.getByRole("dialog", {name: "Undo what is out of sight?"}).getByRole("button", {name: "Undo it"}).click();
    await expect.poll(() => page.locator("#announcements").textContent()).toContain("Undone");
    await page.goto(`${served.address}/lineage?at=2020-06`);
    await page.getByRole("listitem").getByRole("button", {name: "Green Tide", exact: true}).waitFor();
    expect(faults).toEqual([]);
  });

  test("the network says who counts as one, and counts so", async () => {
    const {page, faults} = await opened(served, "/network");
    const actors = async () => Number(/(\d+) actors/.exec((await page.locator(".said").textContent()) ?? "")?.[1] ?? 0);
    await expect.poll(actors).toBeGreaterThan(0);
    const before = await actors();
    await choose(page, "Counts as one", "Whole families");
    await page.getByText("Organisations count as one with all that descends from them.").waitFor();
    await expect.poll(actors).toBeLessThan(before);
    expect(faults).toEqual([]);
  });
});

import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {browserPath, built, opened, seriousFaults, servedHarbour} from "./served.ts";
import type {Served} from "./served.ts";

const at = (path: string, search: Readonly<Record<string, string>>) => `${path}?${new URLSearchParams(search).toString().replaceAll("+", "%20")}`;
const three = "Green Tide\nCitizens' List\nMarlby Fishers' Cooperative";
const two = "+ Hold a town vote on the harbour\n+ Restore the salt marsh";
const inPoints = (page: Page) => page.getByRole("region", {name: "Draft", exact: true});
const signatures = (page: Page) => page.getByRole("region", {name: "Signatures"});

describe.skipIf(browserPath === undefined || !built)("bases and threads (need Chromium and a built program)", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedHarbour();
  });
  afterAll(() => served.close());

  test("a point that is added or dropped changes at once who signs, whom to ask and who is shut out by which point", async () => {
    const {page, faults} = await opened(served, at("/bases", {actors: three, points: two}));
    await signatures(page).getByRole("heading", {name: "3 sign"}).waitFor();
    await page.getByRole("combobox", {name: "Add a point"}).fill("container terminal");
    await page.getByRole("option", {name: "Build the container terminal −"}).click();
    await signatures(page).getByRole("heading", {name: "2 sign"}).waitFor();
    await signatures(page)
      .getByText(/Build the container terminal − \(opposes it\)/)
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get("points")).toContain("- Build the container terminal");
    await inPoints(page).getByRole("button", {name: "Drop Build the container terminal −"}).click();
    await signatures(page).getByRole("heading", {name: "3 sign"}).waitFor();
    await inPoints(page).getByRole("button", {name: "Restore the salt marsh: yes"}).first().click();
    await page.getByText("Restoring the marsh is good for the young fish").first().waitFor();
    expect(faults).toEqual([]);
  });

  test("what keeps somebody out tells who opposes a point from who merely does not sign it", async () => {
    const {page, faults} = await opened(served, at("/bases", {view: "exclude", actors: "Green Tide", out: "Northline Shipping\nOpen Shore"}));
    await page.getByText("opposed by Northline Shipping, Open Shore").waitFor();
    const sets = page.getByRole("region", {name: "What keeps them out"}).locator("ol > li");
    await expect.poll(() => sets.count()).toBe(4);
    await page.getByText("merely not signed by Northline Shipping (unknown)").first().waitFor();
    await page.getByRole("checkbox", {name: /Only by what they oppose/}).check();
    await expect.poll(() => sets.count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("hard")).toBe("1");
    expect(faults).toEqual([]);
  });

  test("what to drop follows from who has to sign, from red lines and from points that exclude each other", async () => {
    const {page, faults} = await opened(served, at("/bases", {view: "drop", actors: three, points: two}));
    await page.getByText(/Nothing has to go/).waitFor();
    await page.getByRole("combobox", {name: "Who", exact: true}).click();
    await page.getByRole("option", {name: "Green Tide"}).click();
    await page.getByRole("combobox", {name: "On"}).click();
    await page.getByRole("option", {name: "Restore the salt marsh +"}).click();
    await page.getByRole("button", {name: "Add the red line"}).click();
    await page.getByRole("heading", {name: "One way"}).waitFor();
    await page.getByRole("combobox", {name: "Points that exclude each other"}).click();
    await page.getByRole("option", {name: "Hold a town vote on the harbour +"}).click();
    await page.getByRole("option", {name: "Restore the salt marsh +"}).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", {name: "Add the choice"}).click();
    await page.getByText("Hold a town vote on the harbour + or Restore the salt marsh +").waitFor();
    await page.getByRole("button", {name: "Drop from the draft"}).first().click();
    expect(new URL(page.url()).searchParams.get("points")).toBe("+ Hold a town vote on the harbour");
    expect(faults).toEqual([]);
  });

  test("the lattice is walked by key from platform to platform, and one is taken into the draft", async () => {
    const {page, faults} = await opened(served, "/bases?view=lattice");
    const platform = page.getByRole("region", {name: "Neighbourhood of a platform"});
    await platform.getByRole("button", {name: "+ Hold a town vote on the harbour +"}).focus();
    await page.keyboard.press("Enter");
    await platform.getByRole("heading", {name: "6 actors, 1 point"}).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await platform.getByRole("heading", {name: "3 actors, 2 points"}).waitFor();
    const mark = page.getByRole("group", {name: /Lattice of/}).getByRole("button", {name: /^6 actors, 1 point: /});
    await mark.first().focus();
    await page.keyboard.press("Enter");
    await platform.getByRole("heading", {name: /^6 actors/}).waitFor();
    await platform.getByRole("button", {name: "Take into the draft"}).click();
    await signatures(page)
      .getByRole("heading", {name: /6 sign/})
      .waitFor();
    expect(faults).toEqual([]);
  });

  test("platforms of two days are compared", async () => {
    const {page, faults} = await opened(served, "/bases?view=changes");
    await page.getByLabel("Compared with").fill("2021");
    await page.keyboard.press("Enter");
    await page.getByText(/platforms have appeared, \d+ have disappeared/).waitFor();
    await expect.poll(() => page.getByRole("region", {name: "Disappeared"}).getByRole("listitem").count()).toBe(3);
    expect(faults).toEqual([]);
  });

  test("a draft is saved, changed, shown with what has changed, follows a renamed concept, and is removed", async () => {
    const {page, faults} = await opened(served, at("/bases", {points: two.split("\n")[1]!}));
    const saved = page.getByRole("region", {name: "Saved drafts"});
    await saved.getByLabel("Name").fill("Joint call");
    await saved.getByRole("button", {name: "Save"}).click();
    await saved.getByRole("button", {name: "Joint call", exact: true}).waitFor();
    await page.getByRole("combobox", {name: "Add a point"}).fill("town vote");
    await page.getByRole("option", {name: "Hold a town vote on the harbour +"}).click();
    await saved.getByRole("button", {name: "Save a new version"}).click();
    await saved.getByText("1 earlier").click();
    await saved.getByText(/then added Hold a town vote on the harbour \+/).waitFor();
    await page.goto(`${served.address}/concepts`);
    await page.locator("[role=treeitem]", {hasText: "Restore the salt marsh"}).click();
    await page.getByLabel("Name", {exact: true}).fill("Bring the marsh back");
    await page.getByRole("button", {name: "Save"}).click();
    await page.locator("[role=treeitem]", {hasText: "Bring the marsh back"}).waitFor();
    await page.goto(`${served.address}/bases`);
    await saved.getByRole("button", {name: "Joint call", exact: true}).click();
    await inPoints(page).getByText("Bring the marsh back").waitFor();
    await saved.getByRole("button", {name: "Remove the draft Joint call"}).click();
    await saved.getByText("None is saved yet.").waitFor();
    expect(faults).toEqual([]);
  });

  test("a claim is opened from the conversation and by key from the map, with why it stands and what would flip it", async () => {
    const {page, faults} = await opened(served, "/threads?document=courier-thread-2023");
    await page
      .getByRole("button", {name: /What I would vote against any day/})
      .first()
      .click();
    await page.getByText(/stands under the recorded attacks/).waitFor();
    await page.getByText(/it would fall/).waitFor();
    await page.getByRole("region", {name: "Passages"}).getByText("I loaded ships for thirty years").waitFor();
    const claim = page.getByRole("group", {name: /Argument map/}).getByRole("button", {name: /Four crews, double pay/});
    await claim.first().focus();
    await page.keyboard.press("Enter");
    await page.getByText(/falls under the recorded attacks/).waitFor();
    await page.getByRole("combobox", {name: "Semantics"}).click();
    await page.getByRole("option", {name: "preferred"}).click();
    await page.getByText(/\(preferred; support changes nothing\)/).waitFor();
    expect(faults).toEqual([]);
  });

  test("an argument map is brought in on the page, once, and taken back in one step", async () => {
    const {page, faults} = await opened(served, "/documents");
    const file = {name: "bridge.argdown", mimeType: "text/plain", buffer: Buffer.from("[Bridge]: Build a bridge.\n  - [Dear]: It is dear.\n")};
    const bring = async () => {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", {name: /Import statements/}).click()]);
      await chooser.setFiles(file);
    };
    await bring();
    await page.getByText(/^3 statements and/).waitFor();
    await bring();
    await page.getByText(/3 statements were there already/).waitFor();
    await page.goto(`${served.address}/threads?document=bridge`);
    await page.getByRole("button", {name: /falls “?Build a bridge/}).waitFor();
    await page.keyboard.press("Control+z");
    await page
      .getByRole("button", {name: /Build a bridge/})
      .first()
      .waitFor({state: "detached"});
    expect(faults).toEqual([]);
  });

  for (const place of [
    at("/bases", {actors: three, points: two}),
    at("/bases", {view: "exclude", actors: "Green Tide", out: "Northline Shipping"}),
    at("/bases", {view: "drop", actors: three, points: two}),
    "/bases?view=front",
    "/bases?view=lattice",
    "/bases?view=changes&since=2021",
    "/threads?claim=tomas-night",
  ]) {
    test(`axe finds nothing serious at ${decodeURIComponent(place).slice(0, 40).replace(/\s+/g, " ")}, light or dark`, async () => {
      for (const scheme of ["light", "dark"] as const) {
        const {page} = await opened(served, place);
        await page.emulateMedia({colorScheme: scheme});
        await page.locator(".bases-shown, .thread-columns").first().waitFor();
        await page.waitForTimeout(300);
        expect(await seriousFaults(page)).toEqual([]);
      }
    });
  }
});

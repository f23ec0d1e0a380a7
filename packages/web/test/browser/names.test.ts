import type {Locator, Page} from "playwright-core";
import {expect, test} from "vitest";
import {focused, givenEntity, onHarbour, press, ready, row} from "./reading.ts";
import {opened, seriousFaults} from "./served.ts";

onHarbour("names that are typed", (served) => {
  /** A form for the sentence that comes next in a text, with the holder emptied. */
  async function form(place = "/reader/board-plan-2019"): Promise<{page: Page; fields: Locator}> {
    const {page} = await opened(served(), place);
    await givenEntity(page, {kind: "actor", name: "Green Tide", abbreviation: "GT", aliases: ["The “Tide”"]});
    await givenEntity(page, {kind: "concept", name: "Paragraph 218"});
    await page.reload();
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "s", "Enter");
    const fields = page.getByRole("form", {name: "New statement"});
    await fields.waitFor();
    await fields.getByRole("combobox", {name: "holder"}).fill("");
    return {page, fields};
  }

  test("an alias typed whole is taken by Tab, whatever its quotation marks and capitals", async () => {
    const {page, fields} = await form();
    const holder = fields.getByRole("combobox", {name: "holder"});
    await holder.fill("the 'tide'");
    await holder.press("Tab");
    await expect.poll(() => holder.inputValue()).toBe("Green Tide");
    await expect.poll(() => focused(page)).toBe("concept");
  });

  test("a similar name never stands for a new one: Tab shows the ways out, Enter creates", async () => {
    const {page, fields} = await form();
    const concept = fields.getByRole("combobox", {name: "concept"});
    await concept.fill("Paragraph 219");
    await expect.poll(() => page.getByRole("option").first().textContent()).toContain("Create “Paragraph 219”");
    await concept.press("Tab");
    await fields.getByText("“Paragraph 219” is not known yet").waitFor();
    await expect.poll(() => focused(page)).toContain("Create “Paragraph 219”");
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Enter");
    await expect.poll(() => concept.inputValue()).toBe("Paragraph 219");
    await fields.getByText("is not known yet").waitFor({state: "detached"});
  });

  test("a new name stays when the field is left by a click, and Save says what is to be settled, until it is", async () => {
    const {page, fields} = await form();
    const [holder, concept] = [fields.getByRole("combobox", {name: "holder"}), fields.getByRole("combobox", {name: "concept"})];
    await holder.fill("GT");
    await concept.fill("A wholly new idea");
    await fields.getByLabel("Memo").click();
    await expect.poll(() => concept.inputValue()).toBe("A wholly new idea");
    await expect.poll(() => holder.inputValue()).toBe("Green Tide");
    await fields.getByRole("button", {name: "Save"}).click();
    await fields.getByRole("alert").getByText("settle concept first").waitFor();
    await expect.poll(() => focused(page)).toBe("concept");
    await page.reload();
    await page.getByText("What you typed before is back").waitFor();
    await expect.poll(() => concept.inputValue()).toBe("A wholly new idea");
    await fields.getByRole("button", {name: "Create “A wholly new idea”"}).click();
    await fields.getByRole("button", {name: "Save"}).click();
    await page.waitForURL(/statement=/);
    await expect.poll(async () => (await row(page)).values).toMatchObject({holder: "Green Tide", concept: "A wholly new idea"});
  });

  test("Ctrl+Enter takes the abbreviation that stands in the field, over the value before", async () => {
    const {page, fields} = await form("/reader/tide-statement-2020");
    const [holder, concept] = [fields.getByRole("combobox", {name: "holder"}), fields.getByRole("combobox", {name: "concept"})];
    await concept.fill("Paragraph 218");
    await concept.press("Enter");
    await holder.fill("gt");
    await holder.press("Control+Enter");
    await page.waitForURL(/statement=/);
    await expect.poll(async () => (await row(page)).values["holder"]).toBe("Green Tide");
  });

  test("a list takes aliases, keeps what is not known in the field, and parts names at a semicolon", async () => {
    const {page, fields} = await form();
    const via = fields.getByRole("combobox", {name: "via"});
    await via.fill("gt; Marlby Courier; Nobody yet");
    await via.press("Tab");
    await fields.getByText("“Nobody yet” is not known yet").waitFor();
    await expect.poll(() => fields.locator("[data-variable=via] .mantine-Pill-label").allTextContents()).toEqual(["Green Tide", "Marlby Courier"]);
    await expect.poll(() => via.inputValue()).toBe("Nobody yet");
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Enter");
    await expect.poll(() => fields.locator("[data-variable=via] .mantine-Pill-label").count()).toBe(3);
  });

  test("a click into a filled field selects it, and emptying it leaves it unknown", async () => {
    const {page, fields} = await form();
    const concept = fields.getByRole("combobox", {name: "concept"});
    await concept.fill("Paragraph 218");
    await concept.press("Enter");
    await fields.getByLabel("Memo").click();
    await concept.click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("Paragraph 218");
    await press(page, "Delete", "Tab");
    await expect.poll(() => concept.inputValue()).toBe("");
    await expect.poll(() => fields.locator("[data-variable=concept]").getAttribute("data-filled")).toBe(null);
  });

  test("a position without a concept asks before it is saved", async () => {
    const {page, fields} = await form();
    await fields.getByRole("combobox", {name: "holder"}).fill("gt");
    await fields.getByLabel("Memo").fill("about nothing");
    await fields.getByLabel("Memo").press("Enter");
    const dialog = page.getByRole("dialog", {name: "Save without concept?"});
    await dialog.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Enter");
    await dialog.waitFor({state: "detached"});
    await expect.poll(() => focused(page)).toBe("concept");
    await fields.getByLabel("Memo").press("Enter");
    await dialog.getByRole("button", {name: "Save without concept"}).click();
    await page.waitForURL(/statement=/);
    await expect.poll(async () => (await row(page)).values["concept"]).toBe(undefined);
  });

  test("filters, the place in the tree, merging and bases know aliases too, and refuse what nobody goes by", async () => {
    const {page} = await opened(served(), "/statements");
    await givenEntity(page, {kind: "actor", name: "Green Tide", abbreviation: "GT"});
    await page.reload();
    const names = page.getByRole("combobox", {name: "Names"});
    await names.fill("gt");
    await names.press("Tab");
    await page.waitForURL(/entity=\d+/);
    await page.goto(`${served().address}/bases`);
    const organisations = page.getByRole("combobox", {name: "Organisations"});
    await organisations.fill("gt; Nobody at all");
    await organisations.press("Tab");
    await page.getByRole("group").getByText("Nothing goes by “Nobody at all”").waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("actors")).toBe("Green Tide");
    await page.goto(`${served().address}/actors`);
    await page.locator("[role=treeitem]", {hasText: "Northline"}).first().click();
    const into = page.getByRole("combobox", {name: "Merge into"});
    await into.fill("Nobody at all");
    await into.press("Tab");
    await page.getByRole("group").getByText("Nothing goes by “Nobody at all”").waitFor();
    await into.fill("gt");
    await into.press("Tab");
    await expect.poll(() => into.inputValue()).toBe("Green Tide");
  });
});

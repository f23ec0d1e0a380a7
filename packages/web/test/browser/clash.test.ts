import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {onHarbour, press, ready, row} from "./reading.ts";
import {deaf, opened, seriousFaults} from "./served.ts";

onHarbour("two who change the same", (served) => {
  const form = (page: Page) => page.getByRole("form", {name: "Edit statement"});
  const box = (page: Page) => page.getByRole("alert", {name: "Changed by two"});

  /** Two windows with the edit of one statement open; the other has changed and saved it. */
  async function two(document: string, fields: {concept?: string; memo?: string}): Promise<Page> {
    const [one, other] = [(await opened(served(), `/reader/${document}`)).page, (await opened(served(), `/reader/${document}`)).page];
    for (const page of [one, other]) {
      await ready(page);
      await press(page, "Control+Home", "n");
      await page.waitForURL(/statement=/);
      await page.getByRole("button", {name: "Edit"}).click();
    }
    await filled(other, fields);
    await form(other).getByRole("button", {name: "Save"}).click();
    await form(other).waitFor({state: "detached"});
    return one;
  }

  async function filled(page: Page, {concept, memo}: {concept?: string; memo?: string}): Promise<void> {
    if (concept !== undefined) {
      await form(page).getByRole("combobox", {name: "concept"}).fill(concept);
      await press(page, "Enter");
    }
    if (memo !== undefined) await form(page).getByLabel("Memo").fill(memo);
  }

  test("what only one of them changed is merged, field by field", async () => {
    const page = await two("board-plan-2019", {memo: "theirs"});
    await filled(page, {concept: "Only mine"});
    await form(page).getByRole("button", {name: "Save"}).click();
    await form(page).waitFor({state: "detached"});
    await expect.poll(async () => row(page)).toMatchObject({memo: "theirs", values: {concept: "Only mine"}});
  });

  test("mine stands when I say so; both are shown with the difference marked, and nothing is written before", async () => {
    const page = await two("northline-letter-2020", {concept: "What they say"});
    await filled(page, {concept: "What I say"});
    await form(page).getByRole("button", {name: "Save"}).click();
    await box(page).getByText("Nothing is saved yet").waitFor();
    await expect.poll(() => box(page).locator("mark").allTextContents()).toEqual(["I ", "they "]);
    await expect.poll(async () => (await row(page)).values["concept"]).toBe("What they say");
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme: scheme});
      expect(await seriousFaults(page)).toEqual([]);
    }
    await box(page).getByRole("button", {name: "Take mine"}).click();
    await expect.poll(async () => (await row(page)).values["concept"]).toBe("What I say");
    await form(page).waitFor({state: "detached"});
  });

  test("theirs stays when I say so, with what else I changed", async () => {
    const page = await two("union-leaflet-2020", {concept: "Theirs alone"});
    await filled(page, {concept: "Mine alone", memo: "still mine"});
    await form(page).getByRole("button", {name: "Save"}).click();
    await box(page).getByRole("button", {name: "Take theirs"}).click();
    await form(page).waitFor({state: "detached"});
    await expect.poll(async () => row(page)).toMatchObject({memo: "still mine", values: {concept: "Theirs alone"}});
  });

  test("both are two memos one after the other, or mine as a second statement", async () => {
    const page = await two("courier-report-2021", {memo: "their thought"});
    await filled(page, {memo: "my thought"});
    await form(page).getByRole("button", {name: "Save"}).click();
    await box(page).getByRole("button", {name: "Keep both"}).click();
    await expect.poll(async () => (await row(page)).memo).toBe("their thought\n\nmy thought");
    const other = await two("courier-report-2021", {concept: "Said by them"});
    const before = await total(other);
    await filled(other, {concept: "Said by me"});
    await form(other).getByRole("button", {name: "Save"}).click();
    await box(other).getByRole("button", {name: "Keep both: mine as a second statement"}).click();
    await expect.poll(() => total(other)).toBe(before + 1);
    await expect.poll(async () => (await row(other)).values["concept"]).toBe("Said by them");
  });

  test("a definition that two write clashes on the page of concepts, and both can stay", async () => {
    const [one, other] = [(await opened(served(), "/concepts")).page, (await opened(served(), "/concepts")).page];
    for (const page of [one, other]) await page.locator("[role=treeitem]").first().click();
    await one.getByLabel("Definition").fill("As I mean it.");
    await other.getByLabel("Definition").fill("As they mean it.");
    await other.getByRole("button", {name: "Save"}).click();
    await other.getByText("Saved.").first().waitFor();
    await one.getByText("it was changed elsewhere meanwhile").waitFor();
    await one.getByRole("button", {name: "Save"}).click();
    await box(one).getByRole("button", {name: "Keep both"}).click();
    await expect.poll(() => one.getByLabel("Definition").inputValue()).toBe("As they mean it.\n\nAs I mean it.");
  });

  /** Two windows with the metadata of a document open. */
  async function metadata(title: string): Promise<readonly [Page, Page]> {
    const pages = [(await opened(served(), "/documents")).page, (await opened(served(), "/documents")).page] as const;
    for (const page of pages) await page.getByRole("button", {name: `Edit metadata of ${title}`}).click();
    return pages;
  }

  const drawer = (page: Page) => page.getByRole("dialog", {name: "Metadata"});
  const save = (page: Page) => drawer(page).getByRole("button", {name: "Save"}).click();
  const documentNamed = (page: Page, key: string) =>
    page.evaluate(async (sought) => {
      const {rows} = (await (await fetch("/api/documents")).json()) as {rows: {key: string; title: string; section: string; notes: string; kind: string}[]};
      return rows.find((one) => one.key === sought);
    }, key);

  test("metadata that only one changed is merged, and two notes can stay both", async () => {
    const [one, other] = await metadata("A harbour for the next fifty years");
    await drawer(other).getByLabel("Section").fill("their section");
    await drawer(other).getByLabel("Notes").fill("Their note.");
    await save(other);
    await drawer(other).waitFor({state: "detached"});
    await drawer(one).getByLabel("Kind").fill("my kind");
    await drawer(one).getByLabel("Notes").fill("My note.");
    await one.getByText("it was changed elsewhere meanwhile").waitFor();
    await save(one);
    await box(one).getByText("Nothing is saved yet").waitFor();
    await expect.poll(async () => (await documentNamed(one, "board-plan-2019"))?.notes).toBe("Their note.");
    await box(one).getByRole("button", {name: "Keep both"}).click();
    await drawer(one).waitFor({state: "detached"});
    await expect
      .poll(() => documentNamed(one, "board-plan-2019"))
      .toMatchObject({
        section: "their section",
        kind: "my kind",
        notes: "Their note.\n\nMy note.",
      });
  });

  test("a document that was renamed meanwhile is not said to be removed, and what was typed can be saved in it", async () => {
    const {page} = await opened(served(), "/project");
    await deaf(page);
    await page.goto(`${served().address}/documents`);
    await page.getByRole("button", {name: "Edit metadata of Letter to the Harbour Board"}).click();
    await drawer(page).getByLabel("Section").fill("mine");
    await renamed(page, "northline-letter-2020", "letter");
    await save(page);
    await box(page)
      .getByText(/renamed the document .* to "letter"/)
      .waitFor();
    await expect.poll(() => box(page).getByText("removed").count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await box(page).getByRole("button", {name: "Let it go"}).waitFor();
    await box(page).getByRole("button", {name: "Save mine in “letter”"}).click();
    await drawer(page).waitFor({state: "detached"});
    await expect.poll(async () => (await documentNamed(page, "letter"))?.section).toBe("mine");
  });

  test("variables that two add or rename in a type stay both, and theirs leaves what else I changed", async () => {
    const [one, other] = [(await opened(served(), "/types")).page, (await opened(served(), "/types")).page];
    const editor = (page: Page) => page.getByRole("region", {name: "Type measure"});
    const add = async (page: Page, name: string) => {
      await editor(page).getByRole("button", {name: "Add a variable"}).click();
      await editor(page).getByRole("textbox", {name: "Variable"}).last().fill(name);
    };
    await add(one, "mine");
    await add(other, "theirs");
    await editor(other).getByRole("button", {name: "Save"}).click();
    await one.getByText("it was changed elsewhere meanwhile").waitFor();
    await editor(one).getByRole("button", {name: "Save"}).click();
    const names = (page: Page) =>
      editor(page)
        .getByRole("textbox", {name: "Variable"})
        .evaluateAll((fields) => fields.slice(-2).map((field) => (field as HTMLInputElement).value));
    for (const page of [one, other]) await expect.poll(() => names(page)).toEqual(["mine", "theirs"]);
    await editor(one).getByRole("textbox", {name: "Variable"}).last().fill("mine of theirs");
    await editor(one).getByLabel("Colour").fill("#224466");
    await editor(other).getByRole("textbox", {name: "Variable"}).last().fill("theirs of theirs");
    await editor(other).getByRole("button", {name: "Save"}).click();
    await one.getByText("it was changed elsewhere meanwhile").waitFor();
    await editor(one).getByRole("button", {name: "Save"}).click();
    await box(one).getByRole("button", {name: "Take theirs"}).waitFor();
    await expect.poll(() => box(one).getByRole("button", {name: "Keep both"}).count()).toBe(0);
    await box(one).getByRole("button", {name: "Take theirs"}).click();
    await expect.poll(() => names(one)).toEqual(["mine", "theirs of theirs"]);
    await expect.poll(() => editor(other).getByLabel("Colour").inputValue()).toBe("#224466");
  });
});

/** Gives a document another key, as a script would. */
async function renamed(page: Page, was: string, key: string): Promise<void> {
  await page.evaluate(
    async ([from, to]) => {
      const headers = {"x-standpoint": "1", "content-type": "application/json"};
      await fetch(`/api/documents/${from}`, {method: "PATCH", headers, body: JSON.stringify({key: to})});
    },
    [was, key] as const,
  );
}

async function total(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const key = location.pathname.split("/").at(-1) ?? "";
    return ((await (await fetch(`/api/statements?document=${key}`)).json()) as {total: number}).total;
  });
}

import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {announced, onHarbour, press, ready, row, settled} from "./reading.ts";
import {opened, seriousFaults} from "./served.ts";

onHarbour("a server that goes and comes", (served) => {
  test("text and form stay while the server is dead; the side bar says so; what was saved is saved by itself once it is back", async () => {
    const {page, faults} = await opened(served(), "/reader/tide-statement-2020");
    await ready(page);
    await page.locator(".quick-pick").first().waitFor();
    const lines = await page.locator(".margin-line").count();
    await press(page, "Control+Home", "ArrowDown", "ArrowDown", "s", "v");
    const memo = page.getByRole("textbox", {name: "Memo"});
    await memo.fill("typed before the crash");
    await page.getByText("Typed, not saved yet").waitFor();
    await served().kill();
    await memo.press("Control+Enter");
    const status = page.getByRole("status").filter({hasText: "1 save waits for the server"});
    await status.waitFor();
    await page.getByText("Connection lost, trying again").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator(".cm-content").focus();
    await press(page, "Control+End", "ArrowUp", "s", "v");
    await memo.fill("a second one");
    await memo.press("Control+Enter");
    await page.getByText("2 saves wait for the server").waitFor();
    await page.getByRole("link", {name: "Types"}).click();
    await page.getByRole("button", {name: "Show what waits"}).click();
    await page.getByRole("dialog", {name: "Not saved"}).getByText("is saved once it is back").first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Escape");
    await served().restart();
    await page.getByText("All saved").waitFor();
    await page.getByRole("link", {name: "Reader"}).click();
    await expect.poll(() => page.locator(".margin-line").count()).toBe(lines + 2);
    expect(faults).toEqual([]);
  });

  test("a save whose answer was lost is not done twice, and an edit that runs into another's is told with a way back to its form", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    await page.locator(".quick-pick").first().waitFor();
    const lines = await page.locator(".margin-line").count();
    await page.route("**/api/statements", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      await route.fetch();
      await route.abort();
    });
    await press(page, "Control+Home", "ArrowDown", "s", "v");
    await page.getByRole("textbox", {name: "Memo"}).press("Control+Enter");
    await page.getByText("All saved").waitFor();
    await expect.poll(() => page.locator(".margin-line").count()).toBe(lines + 1);
    await page.locator(".margin-line").first().click();
    await page.getByRole("button", {name: "Edit", exact: true}).click();
    const memo = page.getByRole("textbox", {name: "Memo"});
    await memo.fill("mine");
    const {id} = await row(page);
    await page.evaluate(async (statement) => {
      const headers = {"x-standpoint": "1", "content-type": "application/json"};
      await fetch(`/api/statements/${String(statement)}`, {method: "PATCH", headers, body: JSON.stringify({memo: "theirs"})});
    }, id);
    await served().kill();
    await memo.press("Control+Enter");
    await page.getByText("1 save waits for the server").waitFor();
    await served().restart();
    await page.getByText("1 save was refused").waitFor();
    await page.getByRole("link", {name: "Types"}).click();
    await page.getByRole("button", {name: "Show what waits"}).click();
    const dialog = page.getByRole("dialog", {name: "Not saved"});
    await dialog.getByText(/Somebody changed memo/).waitFor();
    await dialog.getByRole("button", {name: "Back to its form"}).click();
    await page.waitForURL(new RegExp(`statement=${String(id)}`));
    await expect.poll(() => memo.inputValue()).toBe("mine");
  });

  test("a page that asks anew and fails keeps what it showed, and a page that never had anything shows it once the server is back", async () => {
    const {page} = await opened(served(), "/concepts");
    await page.locator("[role=treeitem]").first().click();
    await page.getByLabel("Definition").fill("half a definition");
    await served().kill();
    await page.getByRole("button", {name: "Save"}).click();
    await page.getByText("Connection lost, trying again").waitFor();
    await expect.poll(() => page.locator("[role=treeitem]").count()).toBeGreaterThan(3);
    await expect.poll(() => page.getByLabel("Definition").inputValue()).toBe("half a definition");
    await page.getByRole("link", {name: "Types"}).click();
    await page.getByRole("link", {name: "History"}).click();
    await page.getByText("This could not be shown").waitFor();
    await served().restart();
    await page.getByRole("heading", {name: "This could not be shown"}).waitFor({state: "detached"});
    await page
      .getByText(/Imported/)
      .first()
      .waitFor();
    await page.getByText("All saved").waitFor();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.getByLabel("Definition").inputValue()).toBe("half a definition");
  });

  test("what is half typed in a drawer that was closed is told in the side bar, with the way there", async () => {
    const {page} = await opened(served(), "/documents");
    await page
      .getByRole("button", {name: /^Edit metadata of/})
      .first()
      .click();
    const drawer = page.getByRole("dialog", {name: "Metadata"});
    await drawer.getByLabel("Notes").fill("a note that nobody saved, and that is rather long");
    await drawer.getByLabel("Notes").press("Escape");
    await drawer.waitFor({state: "detached"});
    await page.getByRole("link", {name: "Types"}).click();
    await page.getByText("Typed, not saved yet").waitFor();
    await page.getByRole("button", {name: "Show what waits"}).click();
    await page
      .getByRole("dialog", {name: "Not saved"})
      .getByText(/The document “.+”: typed, not saved/)
      .waitFor();
    await page.getByRole("button", {name: "Go there"}).click();
    await expect.poll(() => drawer.getByLabel("Notes").inputValue()).toContain("nobody saved");
    await drawer.getByRole("button", {name: "Cancel"}).click();
    const dialog = page.getByRole("dialog", {name: "Drop what you wrote?"});
    await dialog.getByRole("button", {name: "Go on writing"}).click();
    await drawer.getByRole("button", {name: "Cancel"}).click();
    await dialog.getByRole("button", {name: "Drop it"}).click();
    await page.getByText("All saved").waitFor();
  });
});

onHarbour("keys on the page", (served) => {
  test("letters after Ctrl K go into the palette, and letters after an unknown chord nowhere", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    await settled(page);
    const before = await row(page);
    await press(page, "Control+k", "u", "n", "i");
    await expect.poll(() => page.getByRole("textbox", {name: "Find anything"}).inputValue()).toBe("uni");
    await press(page, "Escape");
    await page.getByRole("textbox", {name: "Find anything"}).waitFor({state: "detached"});
    await page.locator(".cm-content").focus();
    await press(page, "Control+j", "u", "x");
    await expect.poll(() => announced(page)).toContain("no commands");
    await expect.poll(async () => (await row(page)).flags).toEqual(before.flags);
    await press(page, "ArrowLeft", "u");
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
  });

  test("what is typed while the form asked for by key is on its way goes into the form, and acts on nothing", async () => {
    const {page} = await opened(served(), "/reader/tide-statement-2020");
    await ready(page);
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    await settled(page);
    const before = await row(page);
    let release: (value: undefined) => void = () => undefined;
    const free = new Promise<undefined>((done) => {
      release = done;
    });
    await page.route("**/api/types", async (route) => {
      await free;
      await route.continue();
    });
    await page.reload();
    await page.locator(".cm-content").focus();
    await press(page, "i", "Control+a", ..."Abolish Paragraph 219".split("").map((key) => (key === " " ? "Space" : key)));
    release(undefined);
    const form = page.getByRole("form", {name: "Edit statement"});
    await expect.poll(() => form.getByRole("combobox", {name: "object"}).inputValue()).toBe("Abolish Paragraph 219");
    await expect.poll(async () => (await row(page)).spans).toEqual(before.spans);
    await expect.poll(async () => (await row(page)).flags).toEqual(before.flags);
  });

  test("whoever writes with the focus in the text changes nothing", async () => {
    const {page} = await opened(served(), "/reader/union-congress-2022");
    await ready(page);
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    await settled(page);
    const before = await row(page);
    await press(page, ..."By the way, a union, exactly".split("").map((key) => (key === " " ? "Space" : key)));
    await expect.poll(() => announced(page)).toContain("no commands");
    await page.locator("#letters").getByText("letters are no commands").waitFor();
    await expect.poll(async () => await row(page)).toEqual(before);
    await press(page, "ArrowLeft", "u");
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
  });

  test("a question that comes while a person types takes no letters as presses", async () => {
    const {page} = await opened(served(), "/reader/courier-report-2021");
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "s", "Enter");
    const form = page.getByRole("form", {name: "New statement"});
    await form.getByLabel("Memo").fill("without concept");
    await form.getByRole("radio", {name: "+ agree"}).focus();
    await press(page, "+");
    await form.getByLabel("Memo").press("Enter");
    const dialog = page.getByRole("dialog", {name: /^Save without/});
    await dialog.waitFor();
    await press(page, ..."Paragraph 219".split("").map((key) => (key === " " ? "Space" : key)), "Enter");
    await expect.poll(() => announced(page)).toContain("Letters were typed");
    await dialog.getByRole("button", {name: "Fill it in"}).click();
    await dialog.waitFor({state: "detached"});
  });

  test("on a slow connection a key that is pressed again is not done twice, and what the person went on to stays", async () => {
    const {page} = await opened(served(), "/reader/union-leaflet-2020");
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "s", "v");
    await press(page, "+", "Enter");
    await page.waitForURL(/statement=/);
    const coded = await count(page);
    const slow = await slowed(page);
    await press(page, "s", ".", ".", ".");
    await expect.poll(() => announced(page)).toContain("Still saving");
    await press(page, "Control+End", "ArrowUp", "s");
    await settled(page);
    const selected = await page.evaluate(() => getSelection()?.toString());
    slow.release();
    await expect.poll(() => count(page)).toBe(coded + 1);
    await page.getByText("All saved").waitFor();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(selected);
  });
});

/** Holds every act until it is released. */
async function slowed(page: Page): Promise<{release: () => void}> {
  let resolve: (value: undefined) => void = () => undefined;
  const free = new Promise<undefined>((done) => {
    resolve = done;
  });
  await page.route("**/api/statements**", async (route) => {
    if (route.request().method() !== "GET") await free;
    await route.continue();
  });
  return {release: () => resolve(undefined)};
}

async function count(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const key = location.pathname.split("/").at(-1) ?? "";
    return ((await (await fetch(`/api/statements?document=${key}`)).json()) as {total: number}).total;
  });
}

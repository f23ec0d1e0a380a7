import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {focused, onHarbour, press, ready, row, settled} from "./reading.ts";
import {opened, seriousFaults} from "./served.ts";

onHarbour("what is half typed", (served) => {
  test("it belongs to its words: other words have an empty form, and the list brings it back", async () => {
    const {page} = await opened(served(), "/reader/tide-statement-2020");
    await ready(page);
    await page.locator(".quick-pick").first().waitFor();
    await press(page, "Control+Home", "ArrowDown", "s", "Enter");
    const form = page.getByRole("form", {name: "New statement"});
    await form.getByLabel("Memo").fill("about the first sentence only");
    await form.getByRole("combobox", {name: "concept"}).fill("A half-typed idea");
    await page.locator(".cm-content").focus();
    await press(page, "Control+End", "ArrowUp", "s", "Enter");
    await expect.poll(() => form.getByLabel("Memo").inputValue()).toBe("");
    await expect.poll(() => form.getByRole("combobox", {name: "concept"}).inputValue()).toBe("");
    await press(page, "Escape");
    const list = page.getByRole("region", {name: "Half typed"});
    await list.getByText("A half-typed idea · about the first sentence only").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await list.getByRole("button", {name: "Go on with it"}).click();
    await expect.poll(() => form.getByLabel("Memo").inputValue()).toBe("about the first sentence only");
    await expect.poll(() => form.getByRole("combobox", {name: "concept"}).inputValue()).toBe("A half-typed idea");
    await form.getByRole("button", {name: "Create “A half-typed idea”"}).click();
    await form.getByRole("button", {name: "Save"}).click();
    await page.waitForURL(/statement=/);
    await expect.poll(async () => (await row(page)).values["concept"]).toBe("A half-typed idea");
    await page.getByRole("button", {name: "Close the statement"}).click();
    await list.waitFor({state: "detached"});
  });

  test("it goes along when the passage is made wider under the form", async () => {
    const {page} = await opened(served(), "/reader/union-leaflet-2020");
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "s", "Enter");
    const form = page.getByRole("form", {name: "New statement"});
    await form.getByLabel("Memo").fill("goes along");
    await page.locator(".cm-content").focus();
    await press(page, "s");
    await expect.poll(() => form.getByLabel("Memo").inputValue()).toBe("goes along");
    await page.reload();
    await page.getByText("What you typed before is back").waitFor();
    await expect.poll(() => form.getByLabel("Memo").inputValue()).toBe("goes along");
  });

  test("Escape with a long memo asks first", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "s", "Enter");
    const form = page.getByRole("form", {name: "New statement"});
    const memo = form.getByLabel("Memo");
    await memo.fill("A thought that took a while to put into words.");
    await memo.press("Escape");
    const dialog = page.getByRole("dialog", {name: "Drop what you wrote?"});
    await dialog.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Enter");
    await dialog.waitFor({state: "detached"});
    await expect.poll(() => memo.inputValue()).toContain("took a while");
    await memo.press("Escape");
    await dialog.getByRole("button", {name: "Drop it"}).click();
    await form.waitFor({state: "detached"});
  });

  test("a memo that was restored is protected as one just written, against Escape and against Start afresh", async () => {
    const {page} = await opened(served(), "/reader/neighbours-founding-2022");
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "s", "Enter");
    const form = page.getByRole("form", {name: "New statement"});
    const memo = form.getByLabel("Memo");
    await memo.fill("A thought that took a while to put into words.");
    await page.reload();
    await page.getByText("What you typed before is back").waitFor();
    const dialog = page.getByRole("dialog", {name: "Drop what you wrote?"});
    await memo.press("Escape");
    await dialog.getByRole("button", {name: "Go on writing"}).click();
    await page.getByRole("button", {name: "Start afresh"}).click();
    await dialog.getByRole("button", {name: "Go on writing"}).click();
    await expect.poll(() => memo.inputValue()).toContain("took a while");
    await page.getByRole("button", {name: "Start afresh"}).click();
    await dialog.getByRole("button", {name: "Drop it"}).click();
    await expect.poll(() => memo.inputValue()).toBe("");
  });

  test("Escape keeps what is typed, and words that are far more do not take it along", async () => {
    const {page} = await opened(served(), "/reader/northline-letter-2020");
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "s", "Enter");
    const form = page.getByRole("form", {name: "New statement"});
    await form.getByRole("combobox", {name: "concept"}).fill("Brief thought");
    await press(page, "Escape", "Escape");
    const list = page.getByRole("region", {name: "Half typed"});
    await list.getByText("Brief thought").waitFor();
    await list.getByRole("button", {name: "Go on with it"}).click();
    await page.locator(".cm-content").focus();
    await press(page, "Control+a");
    await expect.poll(() => form.getByRole("combobox", {name: "concept"}).inputValue()).toBe("");
    await press(page, "Escape");
    await list.getByText("Brief thought").waitFor();
    await list.getByRole("button", {name: "Forget it"}).click();
  });

  test("“a” keeps what is half typed about the words unless the person drops it, and asks before a statement gets the whole text", async () => {
    const {page} = await opened(served(), "/reader/parties-2023");
    await ready(page);
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    await settled(page);
    const before = (await row(page)).spans;
    await press(page, "Control+End", "ArrowUp", "s");
    const form = page.getByRole("form", {name: "New statement"});
    await page.getByText(/The statement chosen is “.+”/).waitFor();
    await form.getByLabel("Memo").fill("half a thought");
    await page.locator(".cm-content").focus();
    await press(page, "a");
    const dialog = page.getByRole("dialog", {name: "Drop what you wrote?"});
    await dialog.getByText("half a thought").waitFor();
    await press(page, "Enter");
    await expect.poll(() => form.getByLabel("Memo").inputValue()).toBe("half a thought");
    await page.locator(".cm-content").focus();
    await press(page, "Control+a", "a");
    await page.getByRole("dialog", {name: "Give the statement the whole text?"}).waitFor();
    await press(page, "Enter");
    await expect.poll(async () => (await row(page)).spans).toEqual(before);
  });

  /** A reader whose names are on their way until they are let through, with a form opened by key meanwhile. */
  async function beforeNames(document: string): Promise<{page: Page; letNames: () => void}> {
    const {page} = await opened(served(), "/project");
    let letNames: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      letNames = () => done();
    });
    await page.route("**/api/entities", async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${served().address}/reader/${document}`);
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "s", "Enter");
    await expect.poll(() => focused(page)).toBe("holder");
    return {page, letNames};
  }

  test("a form opened before the names are there has its usual holder once they are, and the focus goes on", async () => {
    const {page, letNames} = await beforeNames("union-leaflet-2020");
    const form = page.getByRole("form", {name: "New statement"});
    letNames();
    await expect.poll(() => form.getByRole("combobox", {name: "holder"}).inputValue()).toBe("Dockworkers' Union of Marlby");
    await form.getByText("author of the text").waitFor();
    await expect.poll(() => focused(page)).toBe("concept");
  });

  test("what was typed before the names are there stays, and so does the focus", async () => {
    const {page, letNames} = await beforeNames("tide-statement-2020");
    const form = page.getByRole("form", {name: "New statement"});
    await page.keyboard.type("Somebody else");
    await form.getByLabel("Memo").fill("typed early");
    letNames();
    await page.locator(".quick-pick").first().waitFor();
    await expect.poll(() => form.getByRole("combobox", {name: "holder"}).inputValue()).toBe("Somebody else");
    await expect.poll(() => form.getByLabel("Memo").inputValue()).toBe("typed early");
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).name)).toBe("memo");
    await expect.poll(() => page.getByText("What you typed before is back").count()).toBe(0);
  });

  test("a draft that is saved while the list is still on its way appears in it", async () => {
    const {page} = await opened(served(), "/project");
    let asked = 0;
    let release: (value: undefined) => void = () => undefined;
    const held = new Promise<undefined>((done) => {
      release = done;
    });
    await page.route("**/api/drafts", async (route) => {
      if (route.request().method() !== "GET" || ++asked > 1) return route.continue();
      const before = await route.fetch();
      await held;
      await route.fulfill({response: before}).catch(() => undefined);
    });
    await page.goto(`${served().address}/bases?points=${encodeURIComponent("+ Restore the salt marsh")}`);
    const saved = page.getByRole("region", {name: "Saved drafts"});
    await saved.getByLabel("Name").fill("Early call");
    await saved.getByLabel("Words").fill("We ask together.");
    await page.reload();
    await expect.poll(() => saved.getByLabel("Words").inputValue()).toBe("We ask together.");
    await saved.getByRole("button", {name: "Save"}).click();
    await saved.getByRole("button", {name: "Early call", exact: true}).waitFor();
    release(undefined);
    await saved.getByRole("button", {name: "Early call", exact: true}).waitFor();
  });
});

import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {commands} from "../../src/shell/shortcuts.ts";
import {announced, onHarbour, ready, row, settled} from "./reading.ts";
import {opened, seriousFaults} from "./served.ts";

onHarbour("the reader's settings, passages and memory", (served) => {
  test("letters, width and density are set by keyboard and are the same after a reload", async () => {
    const {page, faults} = await opened(served(), "/reader/tide-statement-2020");
    await ready(page);
    const before = await measures(page);
    await page.getByRole("button", {name: "Letters, width, density"}).press("Enter");
    await page.getByRole("button", {name: "Larger letters"}).press("Enter");
    await page.getByRole("button", {name: "Narrower text"}).press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("radio", {name: "stripes"}).press("Space");
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const after = await measures(page);
    expect([after.letters > before.letters, after.width < before.width, after.line < before.line]).toEqual([true, true, true]);
    await page.reload();
    await ready(page);
    await expect.poll(() => measures(page)).toEqual(after);
    expect(faults).toEqual([]);
  });

  test("of several passages one is gone to and taken away by keyboard, and undo brings it back", async () => {
    const {page} = await opened(served(), "/reader/union-leaflet-2020");
    await ready(page);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("n");
    await page.waitForURL(/statement=/);
    const first = (await row(page)).spans[0];
    for (const key of ["Control+End", "ArrowUp", "s", "a"]) await page.keyboard.press(key);
    await expect.poll(async () => (await row(page)).spans.length).toBe(2);
    await page.getByRole("button", {name: "Take passage 2 away"}).waitFor();
    await page.locator(".cm-content").focus();
    await expect.poll(() => pressed(page, "f")).toMatch(/^Passage 1 of 2/);
    expect(await pressed(page, "f")).toMatch(/^Passage 2 of 2/);
    await page.keyboard.press("x");
    await expect.poll(async () => (await row(page)).spans.length).toBe(1);
    expect((await row(page)).spans[0]).toEqual(first);
    expect(await pressed(page, "x")).toMatch(/one passage only/);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await row(page)).spans.length).toBe(2);
  });

  test("a half-typed edit of a statement is there again after a reload, and saved after a lost connection and another", async () => {
    const {page} = await opened(served(), "/reader/tide-statement-2020");
    await ready(page);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("n");
    await page.waitForURL(/statement=/);
    await page.keyboard.press("m");
    await page.getByRole("textbox", {name: "Memo"}).fill("begun and not");
    await page.reload();
    await page.getByText("What you typed before is back").waitFor();
    await expect.poll(() => page.getByRole("textbox", {name: "Memo"}).inputValue()).toBe("begun and not");
    await page.context().setOffline(true);
    await page.getByRole("textbox", {name: "Memo"}).press("Enter");
    await page.getByText("cannot be reached").first().waitFor();
    const {href} = new URL(page.url());
    await page.context().setOffline(false);
    await page.goto(href);
    await page.getByText("All saved").waitFor();
    await expect.poll(async () => (await row(page)).memo).toBe("begun and not");
    await page.reload();
    await page.getByRole("button", {name: "Edit"}).waitFor();
    await expect.poll(() => page.getByText("What you typed before is back").count()).toBe(0);
  });

  test("an edit that was left is offered again beside its statement, and can be forgotten", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    await page.locator(".margin-line").first().click();
    await page.getByRole("button", {name: "Edit"}).click();
    await page.getByRole("textbox", {name: "Memo"}).fill("half");
    await page.locator(".margin-line").nth(1).click();
    await page.locator(".margin-line").first().click();
    await page.getByText("An edit of this statement is not saved").waitFor();
    await page.getByRole("button", {name: "Forget it"}).click();
    await page.getByText("An edit of this statement is not saved").waitFor({state: "detached"});
  });

  test("a selection drawn by hand takes whole words, with Alt it stays as drawn", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    const drawn = async (alt: boolean) => {
      const place = await page
        .locator(".cm-line", {hasText: /\w{5,} \w{5,}/})
        .nth(2)
        .boundingBox();
      const [x, y] = [(place?.x ?? 0) + 40, (place?.y ?? 0) + 14];
      await page.mouse.click(x + 300, y);
      if (alt) await page.keyboard.down("Alt");
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 131, y, {steps: 5});
      await page.mouse.up();
      if (alt) await page.keyboard.up("Alt");
      await settled(page);
      return page.evaluate(() => getSelection()?.toString() ?? "");
    };
    const raw = await drawn(true);
    const whole = await drawn(false);
    expect(whole).toContain(raw.trim());
    expect(whole).toMatch(/^[\p{L}\p{N}“].*[\p{L}\p{N}.”!?]$/u);
    expect(whole.length).toBeGreaterThan(raw.trim().length);
  });

  test("every key that the list of keys names does what it says", async () => {
    const {page} = await opened(served(), "/reader/coop-minutes-2020");
    await ready(page);
    const selected = () => page.evaluate(() => getSelection()?.toString() ?? "");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("w");
    const word = await selected();
    expect(word).toMatch(/^[\p{L}\p{N}’'-]+$/u);
    await page.keyboard.press("g");
    expect((await selected()).length).toBeGreaterThan(word.length);
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.waitForURL(/statement=/);
    const first = page.url();
    await page.keyboard.press("n");
    await expect.poll(() => page.url()).not.toBe(first);
    await page.keyboard.press("p");
    await expect.poll(() => page.url()).toBe(first);
    await settled(page);
    const {start} = (await row(page)).spans[0] ?? {start: 0};
    for (const key of ["[", "Control+ArrowRight", "Enter"]) await page.keyboard.press(key);
    await expect.poll(async () => (await row(page)).spans[0]?.start).toBeGreaterThan(start);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("i");
    await page.getByRole("form", {name: "Edit statement"}).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Delete");
    await page.getByText("Statement deleted. Ctrl Z brings it back.").first().waitFor();
    await page.locator(".cm-content").focus();
    await page.keyboard.press("/");
    await page.locator(".cm-search").waitFor();
    await page.keyboard.type("?w");
    await expect.poll(() => page.getByRole("dialog", {name: "Keys"}).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("button", {name: /All keys/}).click();
    for (const {does} of commands) await page.getByRole("dialog").getByText(does, {exact: true}).waitFor();
  });

  test("a text in Arabic is set from right to left, in the reader and in the plain view", async () => {
    const {page} = await opened(served(), "/documents");
    await page.evaluate(async () => {
      const form = new FormData();
      form.append("files", new File(["العمل الليلي ينتهي قبل الشتاء.\n\nهذا ما قررته النقابة."], "night-ar.txt"), "night-ar.txt");
      const answer = await fetch("/api/documents", {method: "POST", headers: {"x-standpoint": "1"}, body: form});
      await answer.text();
    });
    await page.goto(`${served().address}/reader/night-ar`);
    const content = page.locator(".cm-content");
    await content.waitFor();
    await expect.poll(() => content.getAttribute("dir")).toBe("rtl");
    await content.focus();
    for (const key of ["Control+Home", "s"]) await page.keyboard.press(key);
    await page.getByRole("form", {name: "New statement"}).waitFor();
    await expect.poll(() => page.locator(".detail-quote").textContent()).toBe("العمل الليلي ينتهي قبل الشتاء.");
    await page.goto(`${served().address}/reader/night-ar?view=plain`);
    await expect.poll(() => page.locator("article.plain").getAttribute("dir")).toBe("rtl");
  });

  test("the marks can be narrowed to a type, and the map's counts follow", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    const all = await page.locator(".margin-line").count();
    await page.getByRole("group", {name: "Which statements are marked"}).getByLabel("Memo").click();
    await page.getByRole("option", {name: "with", exact: true}).click();
    await page.waitForURL(/memo=with/);
    await page.getByText(/of \d+ are marked/).waitFor();
    await expect.poll(() => page.locator(".margin-line").count()).toBeLessThan(all);
    expect(await seriousFaults(page)).toEqual([]);
  });
});

onHarbour("two windows of one project", (served) => {
  test("what another window does waits behind “1 update” and never moves the text; what it undoes arrives too", async () => {
    const one = (await opened(served(), "/reader/union-leaflet-2020")).page;
    const other = (await opened(served(), "/reader/union-leaflet-2020")).page;
    await ready(one);
    await ready(other);
    await one.locator(".cm-scroller").evaluate((scroller) => (scroller.scrollTop = 60));
    const [lines, place] = [await one.locator(".margin-line").count(), await topOfText(one)];
    await one.getByText("All saved").waitFor();
    for (const key of ["Control+Home", "n", "u"]) await other.keyboard.press(key);
    await one.getByRole("button", {name: "1 update"}).waitFor();
    await expect.poll(() => topOfText(one)).toBe(place);
    for (const key of ["s", "."]) await other.keyboard.press(key);
    await expect.poll(() => announced(other)).toMatch(/nothing to repeat/);
    await other.keyboard.press("Enter");
    await other.getByRole("combobox", {name: "concept"}).fill("A thing told by the other window");
    for (const key of ["Enter", "+", "Enter"]) await other.keyboard.press(key);
    await other.locator(".margin-line", {hasText: "A thing told by"}).waitFor();
    await one.getByRole("button", {name: "2 updates"}).waitFor();
    await expect.poll(() => one.locator(".margin-line").count()).toBe(lines);
    await one.getByRole("button", {name: "2 updates"}).press("Enter");
    await one.locator(".margin-line", {hasText: "A thing told by"}).waitFor();
    await expect.poll(() => topOfText(one)).toBe(place);
    await one.locator(".cm-content").focus();
    await one.keyboard.press("Control+z");
    await one.locator(".margin-line", {hasText: "A thing told by"}).waitFor({state: "detached"});
    await other.getByRole("button", {name: "1 update"}).waitFor();
  });

  test("the state of saving is visible, and says when the server cannot be reached and is there again", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await page.getByText("All saved").waitFor();
    await served().kill();
    await page.getByText("Connection lost, trying again").waitFor({timeout: 15_000});
    await served().restart();
    await page.getByText("All saved").waitFor({timeout: 15_000});
  });
});

async function pressed(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key);
  await settled(page);
  return announced(page);
}

async function topOfText(page: Page): Promise<number> {
  return page
    .locator(".cm-line")
    .first()
    .evaluate((line) => Math.round(line.getBoundingClientRect().top));
}

async function measures(page: Page): Promise<{letters: number; width: number; line: number}> {
  return page.locator(".cm-content").evaluate((content) => {
    const {fontSize, lineHeight} = getComputedStyle(content);
    return {letters: parseFloat(fontSize), width: Math.round(content.getBoundingClientRect().width), line: parseFloat(lineHeight) / parseFloat(fontSize)};
  });
}

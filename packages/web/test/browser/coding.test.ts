import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {announced, onHarbour, press, ready, row, settled} from "./reading.ts";
import {opened, seriousFaults} from "./served.ts";

onHarbour("coding by keyboard", (served) => {
  test("ten statements are coded with the keyboard alone, at most six keys from a selected sentence to a saved position", async () => {
    const {page, faults} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    // The names are known: the form begins with the author of the text as holder.
    await page.locator(".quick-pick").first().waitFor();
    const before = await statements(page);
    const concepts = ["n i", "d e", "s h", "f e", "d a", "n i", "d e", "s h", "f e", "d a"];
    await press(page, "Control+Home", "ArrowDown");
    for (const [i, letters] of concepts.entries()) {
      await press(page, "s");
      const keys = i === 4 ? ["1", "+", "Enter"] : i === 7 ? ["."] : ["Enter", ...letters.split(" "), "Enter", i % 2 === 0 ? "+" : "-", "Enter"];
      expect(keys.length).toBeLessThanOrEqual(6);
      await press(page, ...keys);
      await expect.poll(() => statements(page)).toBe(before + i + 1);
      await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains("cm-content"))).toBe(true);
    }
    const last = await row(page);
    expect(last.values["holder"]).toBeTruthy();
    expect(last.values["concept"]).toBeTruthy();
    expect(typeof last.values["agreement"]).toBe("boolean");
    expect(faults).toEqual([]);
  });

  test("what was half typed is there again after the page is loaded anew, until it is dropped", async () => {
    const {page} = await opened(served(), "/reader/tide-statement-2020");
    await ready(page);
    await press(page, "Control+Home", "ArrowDown", "ArrowDown", "s", "v");
    await page.getByRole("form", {name: "New statement"}).waitFor();
    await page.getByLabel("Memo").fill("a thought in the middle");
    await page.reload();
    await page.getByText("What you typed before is back").waitFor();
    await expect.poll(() => page.getByLabel("Memo").inputValue()).toBe("a thought in the middle");
    await page.getByRole("button", {name: "Cancel"}).click();
    await page.reload();
    await ready(page);
    await expect.poll(() => page.getByRole("form", {name: "New statement"}).count()).toBe(0);
  });

  test("an end of a passage moves by word with a preview and is kept by Enter, or dragged by its handle", async () => {
    const {page} = await opened(served(), "/reader/tide-statement-2020");
    await ready(page);
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    await settled(page);
    const before = await row(page);
    await press(page, "]", "Control+ArrowLeft");
    await page.locator(".edge-handle[data-moving]").waitFor();
    await expect.poll(() => page.locator("#announcements").textContent()).toContain("Ends");
    await press(page, "Enter");
    await expect.poll(async () => (await row(page)).spans[0]?.end).toBeLessThan(before.spans[0]?.end ?? 0);
    const shorter = (await row(page)).spans[0]?.end ?? 0;
    await expect.poll(() => page.locator(".mark-draft").count()).toBe(0);
    const handle = await page.locator(".edge-handle[data-end=end]").boundingBox();
    const start = await page.locator(".edge-handle[data-end=start]").boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 1, (handle?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((start?.x ?? 0) + 60, (start?.y ?? 0) + 8, {steps: 4});
    await page.mouse.up();
    await expect.poll(async () => (await row(page)).spans[0]?.end).toBeLessThan(shorter);
    await press(page, "Control+z");
    await expect.poll(async () => (await row(page)).spans[0]?.end).toBe(shorter);
    await expect.poll(() => page.locator("#announcements").textContent()).toContain("Undone");
  });

  test("a statement takes a further passage, is flagged as unsure, and O goes round statements that overlap", async () => {
    const {page} = await opened(served(), "/reader/union-leaflet-2020");
    await ready(page);
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    const id = (await row(page)).id;
    await press(page, "u");
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
    await press(page, "Control+End", "ArrowUp", "s", "a");
    await expect.poll(async () => (await row(page)).spans.length).toBe(2);
    await expect.poll(() => announced(page)).toContain("Saved");
    expect((await row(page)).id).toBe(id);
    await press(page, "ArrowLeft", "ArrowLeft", "s", "v");
    await press(page, "+", "Enter");
    await expect.poll(async () => (await row(page)).id).not.toBe(id);
    await press(page, "ArrowLeft", "ArrowLeft");
    const again = async () => {
      await press(page, "o");
      return announced(page);
    };
    await expect.poll(again).toMatch(/^[123] of 3/);
    const first = await announced(page);
    await press(page, "o");
    await expect.poll(() => announced(page)).not.toBe(first);
  });

  test("the list of keys opens with ?, changes a key, refuses one that is taken, and passes axe", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    await press(page, "?");
    const next = page.getByRole("button", {name: /next statement/});
    await next.press("Enter");
    await page.keyboard.press("p");
    await page
      .getByRole("alert")
      .getByText(/means .*previous statement.* already/)
      .waitFor();
    await next.press("Enter");
    await page.keyboard.press("j");
    await page.getByRole("button", {name: /^j: next statement/}).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".cm-content").focus();
    await press(page, "Control+Home", "j");
    await page.waitForURL(/statement=/);
  });
});

async function statements(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const key = location.pathname.split("/").at(-1) ?? "";
    const answer = (await (await fetch(`/api/statements?document=${key}`)).json()) as {total: number};
    return answer.total;
  });
}

import {expect, test} from "vitest";
import {announced, onHarbour, press, ready, row, settled} from "./reading.ts";
import {opened, seriousFaults} from "./served.ts";

onHarbour("undo", (served) => {
  test("Ctrl Z in an open form takes back what was typed there, word by word, and never an act", async () => {
    const {page} = await opened(served(), "/reader/board-plan-2019");
    await ready(page);
    await press(page, "Control+Home", "n", "u");
    await page.waitForURL(/statement=/);
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
    await press(page, "i");
    const form = page.getByRole("form", {name: "Edit statement"});
    const concept = form.getByRole("combobox", {name: "concept"});
    const before = await concept.inputValue();
    await concept.fill("Something new");
    await press(page, "Enter", "-");
    const disagrees = form.getByRole("radio", {name: "− disagree"});
    await expect.poll(() => disagrees.isChecked()).toBe(true);
    await press(page, "Control+z");
    await expect.poll(() => disagrees.isChecked()).toBe(false);
    await press(page, "Control+z", "Control+z");
    await expect.poll(() => concept.inputValue()).toBe(before);
    await press(page, "Control+z", "Control+z");
    await expect.poll(() => announced(page)).toContain("Nothing typed here");
    await press(page, "Control+Shift+z");
    await expect.poll(() => concept.inputValue()).toBe("Something new");
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
  });

  test("an undo of something in another text says what and where, and waits for an answer", async () => {
    const {page} = await opened(served(), "/reader/tide-statement-2020");
    await ready(page);
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    await settled(page);
    await press(page, "u");
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
    const flagged = new URL(page.url());
    await page.goto(`${served().address}/reader/board-plan-2019`);
    await ready(page);
    await press(page, "Control+z");
    const dialog = page.getByRole("dialog", {name: "Undo what is out of sight?"});
    await dialog.getByText(/It touches 1 statement in “.+”/).waitFor();
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme: scheme});
      expect(await seriousFaults(page)).toEqual([]);
    }
    await press(page, "Escape");
    await dialog.waitFor({state: "detached"});
    await press(page, "Control+z");
    await dialog.waitFor();
    await press(page, "Enter");
    await expect.poll(() => announced(page)).toContain("Undone");
    await page.goto(flagged.href);
    await expect.poll(async () => (await row(page)).flags).not.toContain("unsure");
  });

  test("an undo in the text that is open is done at once", async () => {
    const {page} = await opened(served(), "/reader/union-leaflet-2020");
    await ready(page);
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    await settled(page);
    await press(page, "u");
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
    await page.reload();
    await ready(page);
    await press(page, "Control+z");
    await expect.poll(async () => (await row(page)).flags).not.toContain("unsure");
  });

  test("what another window did in the same text is named before it is undone, while it waits to be shown", async () => {
    const {page} = await opened(served(), "/reader/union-congress-2022");
    const other = (await opened(served(), "/reader/union-congress-2022")).page;
    for (const one of [page, other]) {
      await ready(one);
      await press(one, "Control+Home", "n");
      await one.waitForURL(/statement=/);
      await settled(one);
    }
    await press(page, "u");
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
    await other.getByRole("button", {name: "1 update"}).click();
    await other.getByText("unsure", {exact: true}).first().waitFor();
    await other.locator(".cm-content").focus();
    await press(other, "u");
    await expect.poll(async () => (await row(page)).flags).not.toContain("unsure");
    await page.locator(".cm-content").focus();
    await press(page, "Control+z");
    const dialog = page.getByRole("dialog", {name: "Undo what is out of sight?"});
    await dialog.getByText("does not show it yet").waitFor();
    await press(page, "Escape");
    await dialog.waitFor({state: "detached"});
    await expect.poll(async () => (await row(page)).flags).not.toContain("unsure");
    await page.getByRole("button", {name: "1 update"}).click();
    await page.locator(".cm-content").focus();
    await press(page, "Control+z");
    await expect.poll(async () => (await row(page)).flags).toContain("unsure");
  });
});

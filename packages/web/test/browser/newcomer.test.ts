import {expect, test} from "vitest";
import {announced, onHarbour, press} from "./reading.ts";
import {opened, seriousFaults} from "./served.ts";

onHarbour("a newcomer's first steps", (served) => {
  test("a text opened from the list by keyboard has the focus, unscrolled, and says its title; so has the next text", async () => {
    const {page, faults} = await opened(served(), "/documents");
    await page.getByRole("link", {name: "The marsh was here first"}).press("Enter");
    await page.waitForURL(/reader\/tide-statement-2020/);
    const inText = () => page.evaluate(() => document.activeElement?.classList.contains("cm-content"));
    await expect.poll(inText).toBe(true);
    await expect.poll(() => announced(page)).toContain("The marsh was here first, Green Tide, 2020-05-04, 7 statements");
    await expect.poll(() => page.locator(".cm-scroller").evaluate(({scrollTop}) => scrollTop)).toBe(0);
    await expect.poll(() => page.title()).toContain("The marsh was here first");
    await press(page, "n");
    await page.waitForURL(/statement=/);
    await page.getByRole("link", {name: /^Next document/}).press("Enter");
    await page.waitForURL(/reader\/(?!tide)/);
    await expect.poll(inText).toBe(true);
    expect(faults).toEqual([]);
  });

  test("a text that the browser itself opened leaves the focus where it begins", async () => {
    const {page} = await opened(served(), "/reader/tide-statement-2020");
    await page.locator(".margin-line").first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test("behind the project's name one makes a project, which opens empty, and comes back to the first", async () => {
    const {page, faults} = await opened(served(), "/documents");
    await page.getByRole("link", {name: /^Project harbour/}).click();
    await page.getByText("harbour.standpoint", {exact: false}).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole("button", {name: "Make and open it"}).click();
    await page.getByText("The new project has no name").waitFor();
    await page.getByLabel("Name of the new project").fill("strike of 1912");
    await page.keyboard.press("Enter");
    await page.getByText("No texts yet").waitFor();
    expect(page.url()).not.toContain(served().address);
    await expect.poll(() => page.getByRole("button", {name: "Undo", exact: false}).first().isDisabled()).toBe(true);
    await page.getByRole("link", {name: /^Project strike of 1912/}).click();
    await page.getByRole("button", {name: "Open harbour.standpoint"}).click();
    await page.waitForURL((url) => url.href.startsWith(served().address));
    await page.getByRole("link", {name: "The marsh was here first"}).waitFor();
    expect(faults).toEqual([]);
  });

  test("a project is downloaded as one file and is checked when asked", async () => {
    const {page} = await opened(served(), "/project");
    const begun = page.waitForEvent("download");
    await page.getByRole("link", {name: "Download a copy of the project"}).click();
    expect((await begun).suggestedFilename()).toBe("harbour.standpoint");
    await page.getByRole("button", {name: "Check that it is whole"}).click();
    await page.getByText("It is whole: the file").waitFor();
    await page.emulateMedia({colorScheme: "dark"});
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("a project says that it was never backed up, backs itself up and says when", async () => {
    const {page, faults} = await opened(served(), "/project");
    await page.getByText("Last backup: never").waitFor();
    await page.getByRole("button", {name: "Back up now"}).click();
    await page.getByText(/^Made harbour \d{4}-\d\d-\d\d .*\.standpoint\.$/).waitFor();
    await page.getByText(/^Last backup: \d+ \w+ \d{4}.*1 backup in the folder/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("Ctrl Z takes a deleted document back also while the focus is on a button or a box of the list", async () => {
    const {page} = await opened(served(), "/documents");
    await page.getByRole("button", {name: /^Delete A harbour for the next fifty/}).press("Enter");
    await page.getByText("11 documents").waitFor();
    await page.getByRole("checkbox", {name: /^Select The marsh/}).focus();
    await page.keyboard.press("Control+z");
    await page.getByText("12 documents").waitFor();
  });

  test("the passages behind a mark give the focus back to it when they are closed", async () => {
    const {page} = await opened(served(), "/matrix?order=name");
    const cell = page.locator(".matrix-cell:not([data-empty])").first();
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", {name: "Close the passages"}).press("Enter");
    const inGrid = () => page.evaluate(() => document.activeElement?.getAttribute("role"));
    await expect.poll(inGrid).toBe("gridcell");
    await page.keyboard.press("Enter");
    await page.getByRole("region", {name: "Passages"}).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("region", {name: "Passages"}).waitFor({state: "detached"});
    await expect.poll(inGrid).toBe("gridcell");
  });

  test("of many lines the first are drawn, and more when asked", async () => {
    const {page} = await opened(served(), "/lines?most=10");
    await page.getByText("The first 10 of 56 lines").waitFor();
    await page.getByRole("button", {name: "Draw 46 more"}).press("Enter");
    await page.getByText(/^56 lines\./).waitFor();
  });

  test("a date beside an Arabic name stays as it is written in the plain view", async () => {
    const headers = {"x-standpoint": "1"};
    const form = new FormData();
    form.append("files", new File(["بيان اتحاد عمال الميناء يرفض العمل الليلي."], "bayan.txt"));
    await (await fetch(`${served().address}/api/documents`, {method: "POST", headers, body: form})).text();
    const body = JSON.stringify({authors: ["اتحاد عمال الميناء"], date: "2021-03-01"});
    await fetch(`${served().address}/api/documents/bayan`, {method: "PATCH", headers: {...headers, "content-type": "application/json"}, body});
    const {page} = await opened(served(), "/reader/bayan?view=plain");
    const date = page.locator("header bdi", {hasText: "2021-03-01"});
    await date.waitFor();
    await expect.poll(() => date.evaluate((one) => getComputedStyle(one).direction)).toBe("ltr");
  });

  for (const place of ["/actors", "/bases", "/lineage", "/threads", "/search?pattern=terminal", "/nowhere"]) {
    test(`axe finds nothing serious at ${place}, light or dark`, async () => {
      const {page} = await opened(served(), place);
      await page.getByRole("heading", {level: 1}).first().waitFor();
      await page.waitForTimeout(800);
      expect(await seriousFaults(page)).toEqual([]);
      await page.emulateMedia({colorScheme: "dark"});
      expect(await seriousFaults(page)).toEqual([]);
    });
  }

  test("a search keeps the focus where it was typed, and says how * comes to mean any letters", async () => {
    const {page} = await opened(served(), "/search");
    await page.getByLabel("Look for").fill("termin*");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing found").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await page.getByRole("button", {name: "Let * and ? stand for letters"}).click();
    await page.getByRole("list", {name: "Hits"}).waitFor();
  });
});

import {expect, test} from "vitest";
import {onHarbour, press, ready, row, settled} from "./reading.ts";

onHarbour("many tabs of one browser", (served) => {
  test("ten tabs open, each hears of what another did, and a save works, also when the first ones are closed", async () => {
    const context = await served().browser.newContext({viewport: {width: 1440, height: 900}, reducedMotion: "reduce"});
    const tabs = [];
    for (let tab = 0; tab < 10; ++tab) {
      const page = await context.newPage();
      await page.goto(`${served().address}/reader/tide-statement-2020`);
      await ready(page);
      tabs.push(page);
    }
    const [first, second, ...rest] = tabs;
    const last = rest.at(-1);
    if (first === undefined || second === undefined || last === undefined) return;
    await last.bringToFront();
    await ready(last);
    await press(last, "Control+Home", "n");
    await last.waitForURL(/statement=/);
    await settled(last);
    await press(last, "u");
    await expect.poll(async () => (await row(last)).flags).toContain("unsure");
    for (const page of [first, second, ...rest.slice(0, -1)]) await page.getByRole("button", {name: "1 update"}).waitFor();
    await first.close();
    await second.close();
    await press(last, "u");
    await expect.poll(async () => (await row(last)).flags).not.toContain("unsure");
    for (const page of rest.slice(0, -1)) await page.getByRole("button", {name: "2 updates"}).waitFor();
    await last.getByText("All saved").waitFor();
    await context.close();
  });

  test("a save that takes long says that it waits for the server", async () => {
    const page = await served().browser.newPage();
    await page.goto(`${served().address}/reader/union-leaflet-2020`);
    await ready(page);
    let release: (value: undefined) => void = () => undefined;
    const free = new Promise<undefined>((done) => {
      release = done;
    });
    await page.route("**/api/statements**", async (route) => {
      if (route.request().method() !== "GET") await free;
      await route.continue();
    });
    await press(page, "Control+Home", "n");
    await page.waitForURL(/statement=/);
    await settled(page);
    await press(page, "u");
    await page.getByText("Still saving: the server has not answered yet").waitFor();
    release(undefined);
    await page.getByText("All saved").waitFor();
  });
});

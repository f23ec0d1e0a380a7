import {expect, test} from "vitest";
import {onHarbour} from "./reading.ts";
import {opened} from "./served.ts";

const wrong = [
  ["/network?mode=zzz", "mode=zzz"],
  ["/network?mode=events", "mode=events"],
  ["/network?from=zzz", "from=zzz"],
  ["/network?only=nope", "only=nope"],
  ["/network?isolates=zzz", "isolates=zzz"],
  ["/network?agregate=congruence", "agregate=congruence"],
  ["/polarization?groups=abc", "groups=abc"],
  ["/polarization?window=zzz", "window=zzz"],
  ["/scaling?dimensions=3", "dimensions=3"],
  ["/matrix?sources=zzz", "sources=zzz"],
  ["/lines?mode=zzz", "mode=zzz"],
  ["/sources?from=zzz", "from=zzz"],
] as const;

onHarbour("an address with wrong words", (served) => {
  test("opens its page all the same, which says what it left out", async () => {
    const {page, faults} = await opened(served(), "/documents");
    for (const [place, words] of wrong) {
      await page.goto(served().address + place);
      await page.getByText(`This address asks for "${words}", which this page does not know: left out.`).waitFor();
      await page.getByRole("navigation").first().waitFor();
      await page.getByRole("heading", {level: 1}).waitFor();
    }
    await page.reload();
    await page.getByText('This address asks for "from=zzz"').waitFor();
    await page.getByRole("button", {name: "Put away"}).click();
    await expect.poll(() => page.getByText("This address asks for").count()).toBe(0);
    expect(page.url()).not.toContain("zzz");
    expect(faults).toEqual([]);
  });

  test("a network that a command refuses is refused on the page in the same words", async () => {
    const {page} = await opened(served(), "/network?normalize=jaccard");
    await page.getByText('normalize "jaccard" does not fit a two-mode network').waitFor();
    await page.getByRole("navigation").first().waitFor();
  });

  test("a network's address names its mode and how stances are put together", async () => {
    const {page} = await opened(served(), "/network");
    await expect.poll(() => page.url()).toContain("mode=one&aggregate=congruence");
    await page.goto(`${served().address}/network?mode=stated`);
    await expect.poll(() => page.url()).toContain("practice=stated");
  });
});

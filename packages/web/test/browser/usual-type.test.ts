import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {describe, expect, test} from "vitest";
import {browserPath, built, opened, servedProject, standpoint} from "./served.ts";

const sample = join(resolve(import.meta.dirname, "../../../../.."), "shared/data/dna/sample.dna");

describe.skipIf(!built || browserPath === undefined || !existsSync(sample))("a DNA database brought into a project (data beside the checkout)", () => {
  test("is what every page of an analysis counts, as the commands do, though its statements are of no preset type", async () => {
    const served = await servedProject((project) => standpoint("import", project, sample));
    for (const [place, shown] of [
      ["network", /\d+ actors, \d+ ties, \d+ statements/],
      ["polarization", /Score 0\.\d+/],
      ["backbone", /\d+ concepts and the network of \d+ actors/],
      ["scaling?iterations=100&burnIn=10", /\d+ actors and \d+ concepts/],
      ["matrix", /\d+ actors, \d+ concepts, \d+ statements/],
      ["lines", /\d+ lines/],
    ] as const) {
      const {page, faults} = await opened(served, `/${place}`);
      await page.getByText(shown).first().waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    }
    await served.close();
  });
});

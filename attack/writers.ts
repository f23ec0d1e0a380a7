/**
 * Two programs write the same project at the same time: replies to the same memos, versions of the same draft, names of the
 * same actor, codings, and an import now and then. Each writes marks of its own; none that was acknowledged may be missing.
 */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {started} from "./child.ts";
import {lossOf} from "./served-kills.ts";
import {contentOf, looking} from "./content.ts";
import {Tally} from "./report.ts";
import {makeProject} from "./template.ts";

export async function writers(folder: string, {seed, count}: {seed: number; count: number}): Promise<Tally[]> {
  const tally = new Tally("two programs writing at once, on the same things: every acknowledged act is there");
  const refused = new Tally("two programs writing at once: no act fails without a sentence");
  const path = join(folder, "written.standpoint");
  await makeProject(path, {seed});
  const children = ["ada", "ben"].map((who, i) => started("writing.js", [path, who, seed + i, Math.ceil(count / 2)]));
  await Promise.all(children.map((child) => child.said((line) => line === "ready")));
  writeFileSync(join(folder, "go"), "");
  await Promise.all(children.map(({ended}) => ended));
  const lines = children.flatMap((child) => child.lines());
  const marks = lines.filter((line) => line.startsWith("mark ")).map((line) => line.slice(5));
  const content = await looking(path, contentOf);
  for (const mark of marks) tally.tried(content.includes(`${mark.split("|")[0]}.`) ? undefined : `lost: ${mark.split("|")[1]}`);
  for (const line of lines) refused.tried(line.startsWith("fault ") ? line : undefined);
  for (const child of children)
    if (child.faults() !== "")
      refused.tried(
        `the program failed: ${
          child
            .faults()
            .split("\n")
            .find((line) => /Error/.test(line)) ?? child.faults()
        }`,
      );
  const whole = await lossOf(path, []);
  if (whole !== undefined) tally.tried(whole);
  return [tally, refused];
}

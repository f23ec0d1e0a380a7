import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import * as door from "../src/index.ts";
import {pictures} from "./drawn/pictures.ts";

const kept = join(import.meta.dirname, "pictures");
const manual = join(import.meta.dirname, "../../../docs/manual/pictures");

/** `network-two-combine`: what draws it, and what it shows. */
const drawn = Object.entries(pictures).flatMap(([drawing, variants]) =>
  Object.entries(variants).map(([variant, draw]) => ({name: `${drawing.replace(/Marks$/, "")}-${variant}`, draw})),
);

test.each(drawn)("$name looks as it is kept", ({name, draw}) => {
  const {marks, width, height} = draw();
  const looks = rounded(door.svg(marks, {width, height, title: name}));
  const [old, next] = [join(kept, `${name}.svg`), join(kept, `${name}.new.svg`)];
  const same = existsSync(old) && readFileSync(old, "utf8") === looks;
  rmSync(next, {force: true});
  if (!same) writeFileSync(next, looks);
  const difference = same ? null : `${name}.svg looks different: "npm run gallery" shows both, "npm run gallery -- --accept" keeps the new one`;
  expect(difference).toBeNull();
});

test("whatever draws has a picture, and whatever is kept is still drawn", () => {
  const drawings = Object.keys(door).filter((name) => name.endsWith("Marks"));
  expect(Object.keys(pictures).sort()).toEqual(drawings.sort());
  const files = readdirSync(kept).filter((name) => name.endsWith(".svg") && !name.endsWith(".new.svg"));
  expect(files.sort()).toEqual(drawn.map(({name}) => `${name}.svg`).sort());
});

test("no picture has a number that is none", () => {
  for (const {draw} of drawn) expect(JSON.stringify(draw())).not.toMatch(/NaN|Infinity|undefined|:null/);
});

test("the drawn pictures of the manual are those that are kept", () => {
  const shown = readdirSync(manual).filter((name) => name.endsWith(".svg"));
  expect(shown.length).toBeGreaterThan(0);
  for (const name of shown) expect(readFileSync(join(manual, name), "utf8")).toBe(readFileSync(join(kept, name), "utf8"));
});

/** Hundredths of a pixel, on which all machines agree. */
function rounded(svg: string): string {
  return svg.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

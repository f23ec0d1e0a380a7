// npm run gallery: a page with every kept picture, in light and dark, the changed one beside the old; opens from the disk.
//   npm run gallery -- --accept   keeps the changed pictures
import {spawnSync} from "node:child_process";
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {root} from "./setup.mjs";

const kept = join(root, "packages/draw/test/pictures");
const manual = join(root, "docs/manual/pictures");
const gallery = join(root, "gallery");
const {escaped, palettes} = await import(join(root, "packages/draw/dist/src/index.js"));

spawnSync(join(root, "node_modules/.bin/vitest"), ["run", "packages/draw/test/kept-pictures.test.ts"], {cwd: root, shell: process.platform === "win32"});
if (process.argv.includes("--accept")) accept();
rmSync(gallery, {recursive: true, force: true});
mkdirSync(gallery);
const names = readdirSync(kept).filter((name) => name.endsWith(".svg"));
const pictures = [...new Set(names.map((name) => name.replace(/(\.new)?\.svg$/, "")))].sort();
const changed = names.filter((name) => name.endsWith(".new.svg")).length;
writeFileSync(join(gallery, "index.html"), page(pictures.map(section).join("\n")));
process.stdout.write(
  `gallery/index.html: ${pictures.length} pictures, ${changed} changed${changed > 0 ? ' ("npm run gallery -- --accept" keeps them)' : ""}\n`,
);

/** The changed pictures take the place of the old ones, in the manual too. */
function accept() {
  for (const name of readdirSync(kept).filter((one) => one.endsWith(".new.svg"))) {
    const old = name.replace(".new.svg", ".svg");
    renameSync(join(kept, name), join(kept, old));
    if (existsSync(join(manual, old))) copyFileSync(join(kept, old), join(manual, old));
    process.stdout.write(`kept ${old}\n`);
  }
}

function section(name) {
  const isChanged = existsSync(join(kept, `${name}.new.svg`));
  const figures = ["light", "dark"].flatMap((theme) => [
    figure(name, theme, isChanged ? "old" : ""),
    ...(isChanged ? [figure(`${name}.new`, theme, "new")] : []),
  ]);
  return `<section id="${name}"${isChanged ? ' class="changed"' : ""}><h2>${name}</h2><div>${figures.join("")}</div></section>`;
}

/** A picture in one theme, written beside the page; nothing where there is none yet. */
function figure(name, theme, word) {
  const source = join(kept, `${name}.svg`);
  if (!existsSync(source)) return `<figure><figcaption>${word}: none</figcaption></figure>`;
  const svg = readFileSync(source, "utf8");
  const file = `${name}.${theme}.svg`;
  writeFileSync(join(gallery, file), theme === "light" ? svg : darkened(svg));
  return `<figure><figcaption>${[word, theme].filter(Boolean).join(", ")}</figcaption><img src="${file}" alt="${escaped(name)}, ${theme}"></figure>`;
}

/** Each colour of the light palette as the dark one has it. */
function darkened(svg) {
  const dark = new Map(Object.entries(palettes.light).map(([meaning, colour]) => [colour, palettes.dark[meaning]]));
  return svg.replace(/#[0-9a-f]{6}\b/g, (colour) => dark.get(colour) ?? colour);
}

function page(sections) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures of Standpoint</title>
<style>
  body { margin: 2rem; font: 16px/1.4 system-ui, sans-serif; background: #f5f3ef; color: #262422; }
  h2 { font-size: 1rem; margin: 2rem 0 0.5rem; }
  .changed h2::after { content: " – changed"; color: #c05000; }
  section > div { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }
  figure { margin: 0; }
  figcaption { color: #66625a; font-size: 0.875rem; }
  img { max-width: 100%; border: 1px solid #c4bfb5; }
</style>
<h1>Pictures</h1>
${sections}
</html>
`;
}

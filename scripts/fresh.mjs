// Whether what was built is as new as what it is built from.
import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";

/** What is built, and from which packages. */
const builds = [
  {
    what: "the program",
    made: "packages/cli/dist/bundle/main.js",
    from: ["model", "text", "store", "analysis", "draw", "formats", "workbench", "server", "cli"],
  },
  {what: "the page", made: "packages/web/dist/index.html", from: ["model", "text", "analysis", "draw", "web"]},
];

/** "fresh", or a sentence that says what is missing or old. */
export function buildState(root) {
  for (const {what, made, from} of builds) {
    const path = join(root, made);
    if (!existsSync(path)) return `${what} is not built`;
    const newest = newestOf(from.map((name) => join(root, "packages", name, "src")));
    if (newest.at > builtAt(root, path)) return `${what} is older than ${newest.path.slice(root.length)}`;
  }
  return "fresh";
}

/** When the last of a build was written: an unchanged part keeps its time. */
function builtAt(root, path) {
  const stamp = join(root, ".setup/built");
  return Math.max(statSync(path).mtimeMs, existsSync(stamp) ? statSync(stamp).mtimeMs : 0);
}

function newestOf(paths) {
  let newest = {at: 0, path: ""};
  const visit = (path) => {
    const kind = statSync(path);
    if (kind.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else if (kind.mtimeMs > newest.at) newest = {at: kind.mtimeMs, path};
  };
  paths.forEach(visit);
  return newest;
}

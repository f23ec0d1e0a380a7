// npm start [-- PROJECT]: sets up, makes the example project where there is none, and serves it.
import {existsSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {program} from "./bundle.mjs";
import {makeExample} from "./example.mjs";
import {root, setUp} from "./setup.mjs";

setUp();
const {main} = await import(pathToFileURL(program()).href);
const [given, ...options] = process.argv.slice(2);
const project = given && !given.startsWith("-") ? given : join(root, "projects/harbour.standpoint");
if (!existsSync(project) && project.endsWith("harbour.standpoint")) await makeExample(project);
process.exitCode = await main(["serve", project, "--open", ...(given?.startsWith("-") ? [given] : []), ...options]);

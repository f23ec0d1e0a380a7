/**
 * Fills the disk under a project, and takes the right to write away. Every fault must be a sentence, nothing acknowledged
 * may be lost, and work goes on when there is room again. Needs a disk of its own, which only root may mount on Linux.
 */
import {spawnSync} from "node:child_process";
import {copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {isFault} from "@standpoint/model";
import {openSqlite} from "@standpoint/store/sqlite";
import {codeStatement} from "@standpoint/workbench";
import {contentOf, looking} from "./content.ts";
import {Tally} from "./report.ts";
import {lossOf} from "./served-kills.ts";
import {makeProject} from "./template.ts";

const launcher = join(import.meta.dirname, "../../standpoint");
const rounds = 10;

export async function disks(folder: string, {seed}: {seed: number}): Promise<Tally[]> {
  const full = new Tally("a full disk: each refusal a sentence, every acknowledged act is there, work goes on when there is room");
  const readOnly = new Tally("a disk that can only be read: the project can be read, each refusal is a sentence");
  const words = new Tally("commands on a full disk: a sentence, and nothing half written is left");
  const disk = join(folder, "disk");
  mkdirSync(disk);
  const template = join(folder, "template.standpoint");
  await makeProject(template, {seed});
  if (!mounted("-t", "tmpfs", "-o", "size=4m", "tmpfs", disk)) {
    for (const tally of [full, readOnly, words]) tally.skipped = "a disk of its own cannot be mounted here (Linux, root)";
    return [full, readOnly, words];
  }
  try {
    for (let round = 0; round < rounds; ++round) full.tried(await onFullDisk(disk, template, round));
    for (const loss of commandsOnFullDisk(disk, template)) words.tried(loss);
    for (const loss of await onReadOnlyDisk(disk, template)) readOnly.tried(loss);
  } finally {
    spawnSync("umount", [disk]);
  }
  return [full, readOnly, words];
}

function mounted(...options: string[]): boolean {
  return process.platform === "linux" && spawnSync("mount", options).status === 0;
}

/** Leaves so many bytes free. */
function fill(disk: string, left: number): void {
  const {bavail, bsize} = statfsSync(disk);
  writeFileSync(join(disk, "ballast"), Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

function cleared(disk: string): void {
  for (const name of readdirSync(disk)) rmSync(join(disk, name), {recursive: true});
}

async function onFullDisk(disk: string, template: string, round: number): Promise<string | undefined> {
  cleared(disk);
  const path = join(disk, "full.standpoint");
  copyFileSync(template, path);
  const store = await openSqlite(path);
  const marks: string[] = [];
  const act = async (n: number) => {
    const mark = `Mark ${round}-${n}.`;
    const values = {holder: mark, concept: "Concept 1", agreement: true};
    await codeStatement(store, {document: "text-1", type: "position", start: n, end: n + 300, values, memo: "x".repeat(3000)}, {who: "ada", at: n});
    marks.push(mark);
  };
  await act(0);
  fill(disk, round * 40_000);
  let refusals = 0;
  try {
    for (let n = 1; n < 400 && refusals < 5; ++n) await act(n).catch((error: unknown) => (isFault(error) ? refusals++ : Promise.reject(error as Error)));
    const read = await contentOf(store);
    rmSync(join(disk, "ballast"));
    if (marks.some((mark) => !read.includes(mark))) return "acknowledged acts cannot be read while the disk is full";
    await act(500);
  } catch (error) {
    return `a fault that is no sentence: ${(error as Error).message}`;
  } finally {
    rmSync(join(disk, "ballast"), {force: true});
    await store.close().catch(() => undefined);
  }
  if (refusals === 0) return "the disk was not full: the try proves nothing";
  return lossOf(path, marks);
}

/** What each command leaves behind and says on a full disk. */
function commandsOnFullDisk(disk: string, template: string): readonly (string | undefined)[] {
  cleared(disk);
  const path = join(disk, "full.standpoint");
  copyFileSync(template, path);
  writeFileSync(join(disk, "text.txt"), "A new text. ".repeat(20_000));
  fill(disk, 0);
  const commands = [
    ["new", join(disk, "new.standpoint")],
    ["matrix", path, "--out", join(disk, "matrix.json")],
    ["export", path, "--as", "csv", "--out", join(disk, "statements.csv")],
    ["add", path, join(disk, "text.txt")],
    ["backup", path, disk],
  ];
  return commands.map((words) => {
    const before = readdirSync(disk);
    const {status, stderr} = spawnSync(process.execPath, [launcher, ...words], {encoding: "utf8"});
    const left = readdirSync(disk).filter((name) => !before.includes(name));
    for (const name of left) rmSync(join(disk, name));
    if (status !== 2 || !/^standpoint: [^\n]*\n$/.test(stderr)) return `${words[0]} ends with ${status}: ${stderr.trim().split("\n").at(-1)}`;
    return left.length === 0 ? undefined : `${words[0]} leaves something behind: ${left.join(", ")}`;
  });
}

async function onReadOnlyDisk(disk: string, template: string): Promise<readonly (string | undefined)[]> {
  cleared(disk);
  const path = join(disk, "kept.standpoint");
  copyFileSync(template, path);
  writeFileSync(join(disk, "text.txt"), "A new text.");
  if (!mounted("-o", "remount,ro", disk)) return ["the disk could not be made read-only: the try proves nothing"];
  const commands: readonly (readonly [number, ...string[]])[] = [
    [0, "documents", path],
    [0, "check", path],
    [0, "matrix", path],
    [2, "add", path, join(disk, "text.txt")],
    [2, "undo", path],
    [2, "new", join(disk, "new.standpoint")],
    [2, "matrix", path, "--out", join(disk, "matrix.json")],
    [2, "backup", path, disk],
  ];
  const said = commands.map(([expected, ...words]) => {
    const {status, stderr} = spawnSync(process.execPath, [launcher, ...words], {encoding: "utf8"});
    const sentence = expected === 0 || /^standpoint: [^\n]*\n$/.test(stderr);
    return status === expected && sentence ? undefined : `${words[0]} ends with ${status}: ${stderr.trim().split("\n").at(-1)}`;
  });
  mounted("-o", "remount,rw", disk);
  const whole = existsSync(path) ? await looking(path, async (store) => (await store.check())[0]) : "the project is gone";
  return [...said, whole];
}

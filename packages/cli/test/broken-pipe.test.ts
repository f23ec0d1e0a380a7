import {spawn} from "node:child_process";
import {join} from "node:path";
import {expect, test} from "vitest";

const root = join(import.meta.dirname, "../../..");

test("a reader who stops before the end, as head does, ends the command without a word", async () => {
  const child = spawn(process.execPath, ["standpoint", "--help"], {cwd: root, stdio: ["ignore", "pipe", "pipe"]});
  child.stdout.destroy();
  let complaint = "";
  child.stderr.on("data", (piece: Buffer) => (complaint += piece.toString()));
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect({status, complaint}).toEqual({status: 0, complaint: ""});
});

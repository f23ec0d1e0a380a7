import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";

/**
 * The file that a thread begins with. A thread has no other loader than Node's: run from the sources, as tests are, it begins with
 * what was last built from them.
 */
export function threadFile(): string {
  const beside = fileURLToPath(new URL("thread.js", import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL("../../dist/src/jobs/thread.js", import.meta.url));
}

import {SingleBar} from "cli-progress";
import type {Progress} from "@standpoint/workbench";

/** A bar on standard error while long work runs, on a terminal only and not with --quiet. */
export function progressBar(noun: string, quiet = false): {progress: Progress; stop: () => void} {
  if (quiet || !process.stderr.isTTY) return {progress: () => undefined, stop: () => undefined};
  const bar = new SingleBar({format: `{bar} {value}/{total} ${noun} {name}`, hideCursor: true, clearOnComplete: true, stream: process.stderr});
  const open = {done: 0, started: false};
  return {
    progress(done, total, name = "") {
      if (total === null) process.stderr.write(`\r${done.toLocaleString("en")} ${noun} ${name}\x1b[K`);
      else {
        if (!open.started) bar.start(total, 0, {name});
        open.started = true;
        bar.setTotal(total);
        bar.update(done, {name});
      }
      open.done = done;
    },
    stop() {
      if (open.started) bar.stop();
      if (open.started || open.done > 0) process.stderr.write("\r\x1b[K");
    },
  };
}

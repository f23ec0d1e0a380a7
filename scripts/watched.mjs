// Watching the files below a folder. Each folder is watched by itself: node's own recursive watch (20, Linux) loses a file that an
// editor puts in another's place.
import {existsSync, readdirSync, statSync, watch} from "node:fs";
import {join} from "node:path";

/** Calls `changed` with the path of every file below a folder that was written, or put in another's place. Gives what ends it. */
export function watched(folder, changed) {
  const watchers = new Map();
  const follow = (path) => {
    if (watchers.has(path)) return;
    const watcher = watch(path, (_, name) => name !== null && seen(join(path, name)));
    watcher.on("error", () => forget(path));
    watchers.set(path, watcher);
    for (const entry of readdirSync(path, {withFileTypes: true})) if (entry.isDirectory()) follow(join(path, entry.name));
  };
  const forget = (path) => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const seen = (path) => {
    const kind = statSync(path, {throwIfNoEntry: false});
    if (kind?.isFile()) changed(path);
    else if (kind?.isDirectory()) followed(path);
    else forget(path);
  };
  /** A folder that is new may have files already. */
  const followed = (path) => {
    follow(path);
    for (const entry of readdirSync(path, {withFileTypes: true})) if (entry.isFile()) changed(join(path, entry.name));
  };
  if (existsSync(folder)) follow(folder);
  return () => [...watchers.keys()].forEach(forget);
}

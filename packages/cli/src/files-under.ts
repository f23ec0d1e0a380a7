import {readdirSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {Missing} from "@standpoint/model";

export interface FoundFile {
  /** As it is named in messages and in documents.json: below the folder given, or the file's own name. */
  readonly name: string;
  readonly path: string;
}

/** The files named and all files below the folders named, by name; hidden ones are left out. */
export function filesUnder(names: readonly string[]): FoundFile[] {
  return names.flatMap((name) => {
    const kind = statSync(name, {throwIfNoEntry: false});
    if (!kind) throw new Missing(`"${name}" does not exist: check the name.`);
    return kind.isDirectory() ? below(name, name) : [{name: relative(join(name, ".."), name), path: name}];
  });
}

function below(root: string, folder: string): FoundFile[] {
  const entries = readdirSync(folder, {withFileTypes: true}).filter((entry) => !entry.name.startsWith("."));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(root, path);
      return entry.isFile() ? [{name: relative(root, path), path}] : [];
    });
}

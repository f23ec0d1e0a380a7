import {existsSync, readdirSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {Conflict, Missing} from "@standpoint/model";
import type {Place, Room} from "../place.ts";
import {ending, fileNamed, nameOfFile} from "./file-names.ts";
import {createSqlite, openSqlite} from "./open.ts";

/** Projects as files: an address is a path, or `:memory:` for one that is kept nowhere. */
export const files: Place = {
  holds: (address) => address === inMemory || !/^[a-z][a-z0-9+.-]+:\/\//i.test(address),
  canonical: (path) => (path === inMemory ? path : resolve(path)),
  nameOf: nameOfFile,
  make: createSqlite,
  open: openSqlite,
  around: folderOf,
};

const inMemory = ":memory:";

function folderOf(path: string): Room {
  const folder = dirname(resolve(path));
  const list = () => readdirSync(folder).filter((file) => file.endsWith(ending));
  return {
    shown: folder,
    own: basename(path),
    list: async () => list(),
    async addressOf(file) {
      if (!list().includes(file)) throw new Missing(`There is no project "${file}" in ${folder}: choose one of the list.`);
      return join(folder, file);
    },
    async freeAddress(name) {
      const file = fileNamed(name);
      if (existsSync(join(folder, file))) throw new Conflict(`"${file}" lies in this folder already: open it, or choose another name.`);
      return join(folder, file);
    },
    backups: path === inMemory ? null : join(folder, "backups"),
  };
}

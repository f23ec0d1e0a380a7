import type {Kysely} from "kysely";
import {up as first} from "./001-first.ts";
import {up as datedNames} from "./002-dated-names.ts";
import {up as memos} from "./003-memos.ts";
import {up as lasting} from "./004-lasting.ts";
import {up as asSaid} from "./005-as-said.ts";
import type {ColumnKinds} from "./column-kinds.ts";

export interface Migration {
  readonly up: (db: Kysely<unknown>, kinds: ColumnKinds) => Promise<void>;
}

/** Every step from an empty database to today's tables, by name, in order. */
export const migrations: Readonly<Record<string, Migration>> = {
  "001-first": {up: first},
  "002-dated-names": {up: datedNames},
  "003-memos": {up: memos},
  "004-lasting": {up: lasting},
  "005-as-said": {up: asSaid},
};

/** The version of the tables this program reads and writes: how many steps there are. */
export const schemaVersion = Object.keys(migrations).length;

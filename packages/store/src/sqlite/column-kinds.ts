import {sql} from "kysely";
import type {ColumnKinds} from "../migrations/column-kinds.ts";

/** SQLite compares texts byte by byte, which is by code point, where nothing else is said. */
export const columnKinds: ColumnKinds = {
  lastingNumber: {type: "integer", as: (column) => column.primaryKey().autoIncrement()},
  number: "integer",
  yesOrNo: "integer",
  text: "text",
  moment: "text",
  bytes: sql`blob`,
};

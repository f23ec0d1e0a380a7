import type {ColumnDataType, ColumnDefinitionBuilder, RawBuilder} from "kysely";

/** A type of a database, in its words. */
type ColumnType = ColumnDataType | RawBuilder<unknown>;

/** What the columns of a project hold. Each database says once by which of its types it keeps each; the migrations say the rest. */
export interface ColumnKinds {
  /** A whole number, the primary key, that no other row of the table ever has, not even once the row is gone. */
  readonly lastingNumber: {readonly type: ColumnType; readonly as: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder};
  /** A whole number, from -(2^53 - 1) to 2^53 - 1. */
  readonly number: ColumnType;
  /** 1 or 0: seals are taken of these numbers. */
  readonly yesOrNo: ColumnType;
  /** A text of any length. Texts are alike when all their characters are, and sort by code point, whatever the language. */
  readonly text: ColumnType;
  /** ISO 8601 in UTC with milliseconds, kept as the text it is, so that texts sort as time passes. */
  readonly moment: ColumnType;
  readonly bytes: ColumnType;
}

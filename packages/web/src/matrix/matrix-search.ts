import {analyses} from "@standpoint/analysis";
import {addressIn, present} from "@standpoint/model";
import type {AddressOf} from "@standpoint/model";
import {choice, flag, word} from "../shell/url-state.ts";

const {options} = analyses.matrix;

/** What the matrix shows; all of it is in the address. */
export interface MatrixSearch extends AddressOf<typeof options> {
  /** Default: by total, the most first. */
  readonly order?: "name" | "total";
  /** Concepts as rows. */
  readonly turned?: true;
  /** The cell whose passages are open, by names. */
  readonly actor?: string;
  readonly concept?: string;
}

export function matrixSearch(given: Record<string, unknown>): MatrixSearch {
  // Earlier links call the practice by the word of the command line.
  const practice = given["practice"] ?? given["mode"];
  return {
    ...addressIn(options, {...given, practice}),
    ...present({
      order: choice(given, "order", ["name", "total"] as const),
      turned: flag(given, "turned"),
      actor: word(given, "actor"),
      concept: word(given, "concept"),
    }),
  };
}

import {analyses} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";
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

export const matrixSearch = pageAddress<Pick<MatrixSearch, "order" | "turned" | "actor" | "concept">, typeof options>(
  {order: choice("name", "total"), turned: flag, actor: word, concept: word},
  options,
);

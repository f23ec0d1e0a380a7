import {present} from "@standpoint/model";
import {amount, word} from "../shell/url-state.ts";

/** What the lineage shows; all of it is in the address. */
export interface LineageSearch {
  /** The organisation whose family is followed. */
  readonly actor?: string;
  readonly at?: string;
  /** Words of names to find in the chart. */
  readonly find?: string;
  readonly zoom?: number;
}

export function lineageSearch(given: Record<string, unknown>): LineageSearch {
  const zoom = amount(given, "zoom");
  return present({
    actor: word(given, "actor"),
    at: word(given, "at"),
    find: word(given, "find"),
    zoom: zoom === undefined ? undefined : Math.min(4, Math.max(0.25, zoom)),
  });
}

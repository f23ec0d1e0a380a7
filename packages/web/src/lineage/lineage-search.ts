import {ownAddress} from "../shell/page-address.ts";
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

export const lineageSearch = ownAddress<LineageSearch>({actor: word, at: word, find: word, zoom});

function zoom(given: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const asked = amount(given, name);
  return asked === undefined ? undefined : Math.min(4, Math.max(0.25, asked));
}

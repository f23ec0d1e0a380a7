import {aggregates, fitting, normalizations} from "@standpoint/analysis";
import type {NetworkSettings} from "@standpoint/analysis";
import type {Query} from "../api/client.ts";
import {commonQuery, commonSearch, commonSettings} from "../measure/common-search.ts";
import type {CommonSearch} from "../measure/common-search.ts";
import {amount, choice, count, flag, known, word} from "../shell/url-state.ts";

const pageModes = ["one", "two"] as const;
type PageMode = (typeof pageModes)[number];

/** What the network shows; all of it is in the address. */
export interface NetworkSearch extends CommonSearch {
  /** Default "one". */
  readonly mode?: PageMode;
  /** Default "congruence" for one mode, "ignore" for two. */
  readonly aggregate?: (typeof aggregates)[number];
  readonly normalize?: (typeof normalizations)[number];
  readonly isolates?: true;
  /** Which window, counted from 0. */
  readonly slice?: number;
  /** Ties weaker than this are not drawn. */
  readonly threshold?: number;
  /** The tie whose statements are open, by names. */
  readonly one?: string;
  readonly other?: string;
}

export function networkSearch(given: Record<string, unknown>): NetworkSearch {
  return {
    ...commonSearch(given),
    ...known({
      mode: choice(given, "mode", pageModes),
      aggregate: choice(given, "aggregate", aggregates),
      normalize: choice(given, "normalize", normalizations),
      isolates: flag(given, "isolates"),
      slice: count(given, "slice"),
      threshold: amount(given, "threshold"),
      one: word(given, "one"),
      other: word(given, "other"),
    }),
  };
}

/** What the kernel computes; settings that do not fit the mode fall back to what does. */
export function settingsOf(search: NetworkSearch): NetworkSettings {
  const {mode = "one", normalize = "none", isolates} = search;
  const {aggregate} = fittingSettings(search);
  return {
    ...commonSettings(search),
    mode,
    aggregate,
    normalize: (fitting[mode].normalize as readonly string[]).includes(normalize) ? normalize : "none",
    ...known({isolates}),
  };
}

/** The aggregate in force: without a qualifier there is nothing to agree on. */
export function fittingSettings({mode = "one", aggregate, qualifier}: {[Field in "mode" | "aggregate" | "qualifier"]?: NetworkSearch[Field] | undefined}): {
  readonly aggregate: (typeof aggregates)[number];
} {
  const fits = (one: string) => (fitting[mode].aggregate as readonly string[]).includes(one);
  if (qualifier === "none") return {aggregate: "ignore"};
  if (aggregate !== undefined && fits(aggregate)) return {aggregate};
  return {aggregate: mode === "one" ? "congruence" : "ignore"};
}

/** The same settings in the words of the contract, for downloads; there `mode` names the practice too. */
export function querySettings(search: NetworkSearch): Query {
  const {mode = "one", aggregate, normalize, kernel, isolates} = settingsOf(search);
  const {practice} = search;
  return {
    ...commonQuery(search),
    mode: practice === undefined ? mode : [mode, practice],
    aggregate,
    normalize,
    kernel,
    isolates: isolates === true ? "true" : undefined,
  };
}

import {aggregates, duplicateRules, fitting, kernels, normalizations, windowUnits} from "@standpoint/analysis";
import type {Identity, NetworkSettings, TimeWindow} from "@standpoint/analysis";
import {dateOf, withRole} from "@standpoint/model";
import type {TypeRow} from "@standpoint/model";
import type {Query} from "../api/client.ts";
import {identityChoices} from "../paint/identity-words.ts";
import {amount, choice, count, flag, known, word} from "../shell/url-state.ts";

const pageModes = ["one", "two"] as const;
type PageMode = (typeof pageModes)[number];

/** What the network shows; all of it is in the address. */
export interface NetworkSearch {
  readonly type?: string;
  /** Default "one". */
  readonly mode?: PageMode;
  readonly rows?: string;
  readonly columns?: string;
  readonly qualifier?: string;
  /** Default "congruence" for one mode, "ignore" for two. */
  readonly aggregate?: (typeof aggregates)[number];
  readonly normalize?: (typeof normalizations)[number];
  readonly duplicates?: (typeof duplicateRules)[number];
  readonly isolates?: true;
  /** `months:3` */
  readonly window?: string;
  readonly kernel?: (typeof kernels)[number];
  readonly from?: string;
  readonly to?: string;
  readonly sources?: "all" | "own" | "reported";
  readonly practice?: "all" | "stated" | "practised";
  readonly coder?: string;
  /** Who counts as one; default "strict". */
  readonly identity?: Identity;
  /** Which window, counted from 0. */
  readonly slice?: number;
  /** Ties weaker than this are not drawn. */
  readonly threshold?: number;
  /** The tie whose statements are open, by names. */
  readonly one?: string;
  readonly other?: string;
}

export function networkSearch(given: Record<string, unknown>): NetworkSearch {
  return known({
    type: word(given, "type"),
    mode: choice(given, "mode", pageModes),
    rows: word(given, "rows"),
    columns: word(given, "columns"),
    qualifier: word(given, "qualifier"),
    aggregate: choice(given, "aggregate", aggregates),
    normalize: choice(given, "normalize", normalizations),
    duplicates: choice(given, "duplicates", duplicateRules),
    isolates: flag(given, "isolates"),
    window: windowOf(word(given, "window")) && word(given, "window"),
    kernel: choice(given, "kernel", kernels),
    from: word(given, "from"),
    to: word(given, "to"),
    sources: choice(given, "sources", ["all", "own", "reported"] as const),
    practice: choice(given, "practice", ["all", "stated", "practised"] as const),
    coder: word(given, "coder"),
    identity: choice(given, "identity", identityChoices),
    slice: count(given, "slice"),
    threshold: amount(given, "threshold"),
    one: word(given, "one"),
    other: word(given, "other"),
  });
}

/** The type a network is made of when none is chosen: the first with a holder, else the first. */
export function usualType(types: readonly TypeRow[]): string {
  const held = types.find((type) => withRole(type, "holder") !== undefined);
  return (held ?? types[0])?.name ?? "";
}

/** `months:3` as unit and size, or undefined when it is not one. */
export function windowOf(text: string | undefined): TimeWindow | undefined {
  const [unit, size] = (text ?? "").split(":");
  const found = windowUnits.find((one) => one === unit);
  const whole = Number(size);
  return found !== undefined && Number.isInteger(whole) && whole >= 1 ? {unit: found, size: whole} : undefined;
}

/** What the kernel computes; settings that do not fit the mode fall back to what does. */
export function settingsOf(search: NetworkSearch): NetworkSettings {
  const {mode = "one", normalize = "none", kernel = "none"} = search;
  const {aggregate} = fittingSettings(search);
  const window = windowOf(search.window);
  const {rows, columns, qualifier, duplicates, isolates, sources, practice, coder, identity} = search;
  return {
    mode,
    aggregate,
    normalize: (fitting[mode].normalize as readonly string[]).includes(normalize) ? normalize : "none",
    kernel: window === undefined || window.unit === "events" ? "none" : kernel,
    ...known({
      window,
      rows,
      columns,
      qualifier,
      duplicates,
      isolates,
      sources,
      practice,
      coder,
      identity,
      from: edge(search.from, "first"),
      to: edge(search.to, "last"),
    }),
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
  const {type, rows, columns, qualifier, duplicates, window, from, to, sources, practice, coder, identity} = search;
  return {
    type,
    mode: practice === undefined ? mode : [mode, practice],
    aggregate,
    normalize,
    kernel,
    isolates: isolates === true ? "true" : undefined,
    rows,
    columns,
    qualifier,
    duplicates,
    window,
    from,
    to,
    sources,
    coder,
    identity,
  };
}

function edge(date: string | undefined, end: "first" | "last"): number | undefined {
  if (date === undefined) return undefined;
  try {
    return dateOf(date)[end] ?? undefined;
  } catch {
    return undefined;
  }
}

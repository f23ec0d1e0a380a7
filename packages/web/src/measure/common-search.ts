import {duplicateRules, kernels, windowUnits} from "@standpoint/analysis";
import type {Identity, NetworkSettings, TimeWindow} from "@standpoint/analysis";
import {dateOf, withRole} from "@standpoint/model";
import type {TypeRow} from "@standpoint/model";
import type {Query} from "../api/client.ts";
import {identityChoices} from "../paint/identity-words.ts";
import {choice, known, word} from "../shell/url-state.ts";

/** Which statements count, and when: what every measure is asked with. */
export interface CommonSearch {
  readonly type?: string;
  readonly rows?: string;
  readonly columns?: string;
  readonly qualifier?: string;
  readonly duplicates?: (typeof duplicateRules)[number];
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
}

export function commonSearch(given: Record<string, unknown>): CommonSearch {
  return known({
    type: word(given, "type"),
    rows: word(given, "rows"),
    columns: word(given, "columns"),
    qualifier: word(given, "qualifier"),
    duplicates: choice(given, "duplicates", duplicateRules),
    window: windowOf(word(given, "window")) && word(given, "window"),
    kernel: choice(given, "kernel", kernels),
    from: word(given, "from"),
    to: word(given, "to"),
    sources: choice(given, "sources", ["all", "own", "reported"] as const),
    practice: choice(given, "practice", ["all", "stated", "practised"] as const),
    coder: word(given, "coder"),
    identity: choice(given, "identity", identityChoices),
  });
}

/** `months:3` as unit and size, or undefined when it is not one. */
export function windowOf(text: string | undefined): TimeWindow | undefined {
  const [unit, size] = (text ?? "").split(":");
  const found = windowUnits.find((one) => one === unit);
  const whole = Number(size);
  return found !== undefined && Number.isInteger(whole) && whole >= 1 ? {unit: found, size: whole} : undefined;
}

/** The type that is measured when none is chosen: the first with a holder, else the first. */
export function usualType(types: readonly TypeRow[]): string {
  const held = types.find((type) => withRole(type, "holder") !== undefined);
  return (held ?? types[0])?.name ?? "";
}

/** As the kernels take them. */
export function commonSettings(search: CommonSearch) {
  const {kernel = "none"} = search;
  const window = windowOf(search.window);
  const {rows, columns, qualifier, duplicates, sources, practice, coder, identity} = search;
  const held: Pick<NetworkSettings, "kernel"> = {kernel: window === undefined || window.unit === "events" ? "none" : kernel};
  const range = {from: edge(search.from, "first"), to: edge(search.to, "last")};
  return {...held, ...known({window, rows, columns, qualifier, duplicates, sources, practice, coder, identity, ...range})};
}

/** In the words of the contract, for downloads; there `mode` names the practice. */
export function commonQuery(search: CommonSearch): Query {
  const {type, rows, columns, qualifier, duplicates, window, from, to, sources, practice, coder, identity} = search;
  const {kernel} = commonSettings(search);
  return {
    type,
    mode: practice,
    rows,
    columns,
    qualifier,
    duplicates,
    window,
    kernel: kernel === "none" ? undefined : kernel,
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

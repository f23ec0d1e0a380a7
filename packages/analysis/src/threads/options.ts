import {choice, text, whole, type Choice} from "@standpoint/model";
import {passagesOption} from "../present-options.ts";
import {filterOptions} from "../select/filter-options.ts";
import type {SupportReading} from "./framework.ts";
import type {Semantics} from "./labellings.ts";

const semantics: Readonly<Record<Semantics, Choice>> = {grounded: {}, complete: {}, preferred: {}, stable: {}};
const readings: Readonly<Record<SupportReading, Choice>> = {
  none: {label: "none: changes nothing"},
  necessary: {label: "necessary: falls without its support"},
  deductive: {label: "deductive: stands with its support"},
  evidential: {label: "evidential: needs one support"},
};

export const threadOptions = {
  document: text({takes: "key", words: "only the posts and arguments of one document"}),
  semantics: choice(semantics, {takes: "name", words: "what can be accepted together", usual: "grounded"}),
  support: choice(readings, {takes: "reading", words: "what support changes: nothing, or as one of these readings", usual: "none"}),
  limit: whole({takes: "n", words: "list no more extensions than this", least: 1, usual: 1000}),
  ...passagesOption,
  ...filterOptions,
};

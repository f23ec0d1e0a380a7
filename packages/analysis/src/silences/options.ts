import {several} from "@standpoint/model";
import {recordFilters} from "../dossier/options.ts";
import {filterOptions} from "../select/filter-options.ts";

/** What a record can be silent about. */
export const silenceKinds = {
  "denied without argument": {label: "Claims denied without a recorded argument"},
  "not heard": {label: "Actors spoken of who have no text"},
  "held by one": {label: "Concepts that one actor alone speaks of"},
  "no reference": {label: "Texts on one thing that never refer to each other"},
  "not checked": {label: "Reports that nobody has checked"},
} as const;

export type SilenceKind = keyof typeof silenceKinds;

export const silenceOptions = {
  kind: several<SilenceKind>(silenceKinds, {label: "Silence", takes: "kind", words: "silences of this kind only", otherwise: "all"}),
  ...recordFilters,
  manner: filterOptions.manner,
};

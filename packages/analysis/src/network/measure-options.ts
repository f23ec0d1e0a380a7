import {whole, type Options, type SettingsOf} from "@standpoint/model";
import {filterOptions, practiceOption} from "../select/filter-options.ts";
import {likenessOptions, sideOptions, windowOptions} from "./options.ts";

/** Spreads over documents. */
export const bootstrapOption = {
  bootstrap: whole({
    label: "Samples",
    takes: "n",
    words: "also the 95 % spread of each number over n samples of the documents, drawn with replacement, 10 at least; 0 for none",
    least: 0,
    most: 10_000,
    usual: 0,
  }),
};

/** What every measure of the actors' network of the whole range is asked with. */
export const wholeMeasureOptions = {...bootstrapOption, ...practiceOption, ...sideOptions, ...likenessOptions, ...filterOptions};

/** What every measure of the actors' network, over time where asked, is asked with. */
export const measureOptions = {...windowOptions, ...wholeMeasureOptions};

/** Settings as a computation takes them: what belongs to the frame, and samples of documents, are seen to before. */
export type ComputedBy<Table extends Options> = Omit<SettingsOf<Table>, "type" | "knownAt" | "bootstrap">;

import {whole} from "@standpoint/model";
import {bootstrapOption} from "../network/measure-options.ts";
import {oncePerDocumentOption, sideOptions, windowOptions} from "../network/options.ts";
import {conditionalOption, filterOptions, practiceOption, presenceOption} from "../select/filter-options.ts";

export const polarizationOptions = {
  groups: whole({label: "Groups", takes: "n", words: "how many groups, of any size", least: 2, most: 50, usual: 2}),
  ...windowOptions,
  ...bootstrapOption,
  ...practiceOption,
  ...conditionalOption,
  ...presenceOption,
  ...sideOptions,
  ...oncePerDocumentOption,
  ...filterOptions,
};

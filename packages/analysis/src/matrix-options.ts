import {choice, date, text} from "@standpoint/model";
import {ruleOptions} from "./lines/rule-options.ts";
import {duplicatesOption, sideOptions} from "./network/options.ts";
import {passagesOption} from "./present-options.ts";
import {filterOptions, practiceOption} from "./select/filter-options.ts";

export const matrixOptions = {
  at: date("last", {words: "last known positions on that day instead of all ever taken"}),
  ...practiceOption,
  ...sideOptions,
  ...duplicatesOption,
  ...ruleOptions,
  ...passagesOption,
  ...filterOptions,
};

export const frequencyOptions = {
  by: text({
    takes: "variable",
    words: "of what: a variable, role or document field, such as concept, holder, document.author",
    otherwise: "must be given",
    required: true,
  }),
  per: choice({day: {}, month: {}, year: {}}, {takes: "period", words: "a row for each day, month or year too"}),
  ...practiceOption,
  qualifier: sideOptions.qualifier,
  ...duplicatesOption,
  ...filterOptions,
};

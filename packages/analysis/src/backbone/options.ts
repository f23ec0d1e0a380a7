import {amount, choice, texts, whole} from "@standpoint/model";
import {wholeMeasureOptions} from "../network/measure-options.ts";

const methods = {
  nested: {label: "nested: take out one by one"},
  fixed: {label: "fixed: of a size"},
  penalty: {label: "penalty: each one costs"},
} as const;
export type BackboneMethod = keyof typeof methods;

export const backboneOptions = {
  method: choice(methods, {
    takes: "method",
    words: "take concepts out one after another, look for the best of a size, or let each concept cost something",
    usual: "nested",
  }),
  size: whole({
    label: "Concepts in it",
    takes: "n",
    words: "of fixed, which needs it: how many concepts the backbone has",
    least: 1,
    fits: {method: ["fixed"]},
  }),
  penalty: amount({takes: "p", words: "of penalty: what each further concept costs", least: 0, usual: 3.5, fits: {method: ["penalty"]}}),
  iterations: whole({
    label: "Steps of the search",
    takes: "n",
    words: "steps of a search where there are too many sets to look at each",
    least: 1,
    most: 10_000_000,
    usual: 10_000,
    fits: {method: ["fixed", "penalty"]},
  }),
  evaluate: texts({takes: "concept", words: "what this set of concepts would lose, instead of looking for a backbone"}),
  ...wholeMeasureOptions,
};

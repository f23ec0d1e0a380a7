import {amount, choice, meaning, whole} from "@standpoint/model";
import {bootstrapOption} from "../network/measure-options.ts";
import {duplicatesOption, sideOptions} from "../network/options.ts";
import {conditionalOption, filterOptions, practiceOption, presenceOption} from "../select/filter-options.ts";

const axes = {1: {label: "one axis"}, 2: {label: "two axes"}} as const;
const models = {
  binary: {label: "binary: agree or disagree"},
  ordinal: {label: "ordinal: in steps"},
} as const;
export type ScalingModel = keyof typeof models;

export const scalingOptions = {
  dimensions: meaning(choice(axes, {takes: "n", words: "how many axes", usual: "1"}), (word): 1 | 2 => (word === "2" ? 2 : 1)),
  model: choice(models, {takes: "model", words: "agree or disagree, or steps between them: disagree, mixed or neutral, agree; or numbers", usual: "binary"}),
  threshold: amount({
    label: "Mixed up to a share of",
    takes: "share",
    words: "of binary: a mixed position counts for a side when at most this share is on the other",
    least: 0,
    below: 0.5,
    usual: 0,
    fits: {model: ["binary"]},
  }),
  chains: whole({label: "Chains", takes: "n", words: "Markov chains", least: 2, most: 64, usual: 4}),
  burnIn: whole({label: "Burn-in", takes: "n", words: "steps of each chain thrown away", least: 0, usual: 1000}),
  iterations: whole({label: "Iterations", takes: "n", words: "steps of each chain kept", least: 100, usual: 5000}),
  ...bootstrapOption,
  ...practiceOption,
  ...conditionalOption,
  ...presenceOption,
  ...sideOptions,
  ...duplicatesOption,
  ...filterOptions,
};

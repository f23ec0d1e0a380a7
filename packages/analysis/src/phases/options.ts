import {choice, plainly, several, whole} from "@standpoint/model";
import {clusterMethods} from "../clusters/methods.ts";
import {measureOptions} from "../network/measure-options.ts";

const distances = {
  absolute: {label: "of ties, cell by cell"},
  spectral: {label: "of spectra: shape alone"},
} as const;
export type SliceDistance = keyof typeof distances;

export const phaseOptions = {
  distance: choice(distances, {takes: "measure", words: "differences of ties, or of structure, whoever has it", usual: "absolute"}),
  methods: several(plainly(clusterMethods), {
    name: "method",
    takes: "method",
    words: "a way to group the slices, as of clusters",
    otherwise: "all but infomap, label-propagation and edge-betweenness",
  }),
  least: whole({label: "States from", takes: "n", words: "the fewest states tried", least: 2, usual: 2}),
  most: whole({label: "States to", takes: "n", words: "the most states tried", least: 2, usual: 6}),
  ...measureOptions,
  window: {...measureOptions.window, otherwise: "must be given", required: true as const},
};

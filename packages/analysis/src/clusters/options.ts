import {choice, plainly, whole} from "@standpoint/model";
import {measureOptions} from "../network/measure-options.ts";
import {clusterMethods} from "./methods.ts";

export const clusterOptions = {
  method: choice({...plainly(clusterMethods), all: {}}, {takes: "method", words: "how actors are put into groups", usual: "leiden"}),
  k: whole({takes: "n", words: "how many groups", least: 2, otherwise: "the number of the highest modularity"}),
  most: whole({takes: "n", words: "the most groups tried by methods that have to try each number", least: 2, usual: 5}),
  ...measureOptions,
};

import {texts} from "@standpoint/model";
import {measureOptions} from "../network/measure-options.ts";

export const structureOptions = {
  attribute: texts({takes: "name", words: "an attribute of actors: do ties join those who are alike in it?", otherwise: "all there are"}),
  ...measureOptions,
};

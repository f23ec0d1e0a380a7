import {basesQuestionOptions, type TypedOptions} from "@standpoint/analysis";
import {writtenName, type Option, type Words} from "@standpoint/model";

/** The options that only bases have; lists as they were typed. */
export function typedOptions(words: Words): TypedOptions {
  const options: readonly (readonly [string, Option])[] = Object.entries(basesQuestionOptions);
  const given = options.flatMap(([field, option]) => {
    const name = writtenName(field, option);
    const word = words[name];
    return word === undefined ? [] : [[name, option.kind === "whole" ? Number(word) : word] as const];
  });
  return Object.fromEntries(given);
}

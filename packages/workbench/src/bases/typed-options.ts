import {basesQuestionOptions, type TypedOptions} from "@standpoint/analysis";
import {settingsIn, wordsAt, writtenName, type Words} from "@standpoint/model";

/** The options that only bases have, by the names they are written by; dates and lists as they were typed. */
export function typedOptions(words: Words): TypedOptions {
  const read: Readonly<Record<string, unknown>> = settingsIn(basesQuestionOptions, words);
  const given = Object.entries(basesQuestionOptions).flatMap(([field, option]) => {
    const name = writtenName(field, option);
    return read[field] === undefined ? [] : [[name, option.kind === "date" ? wordsAt(words, name)[0] : read[field]] as const];
  });
  return Object.fromEntries(given);
}

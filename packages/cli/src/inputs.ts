import {existsSync} from "node:fs";
import type {Command} from "commander";

/** Arguments that name no file, whatever lies in the folder. */
const words = ["question", "query", "document", "statement"];

/** The files and folders a command line names, but for the one it writes. Too many is safe: they are only kept from being replaced. */
export function inputsOf(command: Command): readonly string[] {
  const {out: _, ...options} = command.opts<Record<string, unknown>>();
  const named = command.args.filter((_word, i) => !words.includes(command.registeredArguments[i]?.name() ?? ""));
  return [...named, ...Object.values(options).flat()].filter((word): word is string => typeof word === "string" && word !== "" && existsSync(word));
}

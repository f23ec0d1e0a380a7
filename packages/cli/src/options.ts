import {Invalid, whole, writtenName, type Option, type Options, type Words} from "@standpoint/model";
import {writingOptions} from "@standpoint/workbench";
import type {Command} from "commander";
import type {PrintOptions} from "./print.ts";

/** Where results go, for every command that writes them. */
export const outWords = "write there instead of to the terminal (/dev/stdout); only an earlier export of the same kind is replaced, never a project";

export const repeated = (value: string, before: string[] = []): string[] => [...before, value];

/** Reads the value of an option that takes a single one. Throws Invalid for an empty one, and for another than it was given before. */
function once(name: string): (value: string) => string {
  let given: string | undefined;
  return (value) => {
    if (value.trim() === "") throw new Invalid(`${name} is empty: give it a value, or leave it out`);
    if (given !== undefined && given !== value) throw new Invalid(`${name} is given twice, as "${given}" and "${value}": give it once`);
    return (given = value);
  };
}

/** Has each option of a command that is not repeatable be given once. */
export function givenOnce(command: Command): Command {
  for (const option of command.options) if (option.required && option.parseArg === undefined) option.argParser(once(option.long ?? option.flags));
  return command;
}

/** The whole number that an option is given. */
export function wholeAt(name: string, word: string, {least, most}: {readonly least: number; readonly most?: number}): number {
  return whole({words: "", least, ...(most !== undefined && {most})}).read([word], name);
}

/** Throws Invalid for options that mean nothing here, which `why` says. */
export function refuseIdle(options: object, names: readonly string[], why: string): void {
  const given = options as Readonly<Record<string, unknown>>;
  const idle = names.find((name) => given[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] !== undefined);
  if (idle !== undefined) throw new Invalid(`--${idle} means nothing here: ${why}`);
}

/** --format, --out, --raw and --quiet, which every command that answers has. */
export function withOutput(command: Command, formats: readonly string[]): Command {
  command.option("--format <format>", `${formats.join(", ")} (default: table on a terminal, json otherwise)`).option("--out <file>", outWords);
  return withOptions(command, writingOptions).option("--quiet", "say nothing but the result and faults");
}

/** The options of a table; of several written by one name, the first is said with the others. */
export function withOptions(command: Command, options: Options): Command {
  for (const [field, option] of Object.entries(options)) {
    const name = writtenName(field, option);
    const sharing = Object.entries(options).filter(([other, one]) => writtenName(other, one) === name);
    if (option.positional) command.argument(`<${name}>`, helpOf(option));
    else if (sharing[0]?.[0] === field)
      declare(
        command,
        name,
        sharing.map(([, one]) => one),
      );
  }
  return command;
}

function declare(command: Command, name: string, [option, ...others]: readonly Option[]): void {
  if (!option) return;
  const help = [helpOf(option), ...others.map((one) => `also ${helpOf(one)}`)].join("; ");
  const many = others.length > 0 || isRepeatable(option);
  if (option.kind === "flag") command.option(`--${name}`, help);
  else if (many) command.option(`--${name} <${option.takes ?? "value"}>`, `${help}; repeatable`, repeated);
  else command.option(`--${name} <${option.takes ?? "value"}>`, help);
}

function isRepeatable({kind}: Option): boolean {
  return kind === "texts" || kind === "several" || kind === "pairs";
}

/** "what a tie is divided by: none, average or cosine (default: none)" */
function helpOf({words, choices, usual, otherwise}: Option): string {
  const said = choices === undefined ? words : `${words}: ${either(Object.keys(choices))}`;
  const when = otherwise ?? (usual === undefined ? undefined : String(usual));
  return when === undefined ? said : `${said} (default: ${when})`;
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;
}

/** The options as words: commander's camelCase back to the names typed. */
export function wordsOf(options: PrintOptions & Words): Words {
  const {format: _, out: __, quiet: ___, raw: ____, inputs: _____, ...rest} = options;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]));
}

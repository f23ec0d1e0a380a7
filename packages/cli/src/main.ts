import {endingOf, endings} from "@standpoint/model";
import {CommanderError} from "commander";
import {program} from "./program.ts";

/** Runs the command line given and says how it ended: 0, or what `endings` has for the failure. */
export async function main(words: readonly string[]): Promise<number> {
  if (!process.stdout.listeners("error").includes(leaveQuietly)) process.stdout.on("error", leaveQuietly);
  try {
    const all = await program(words);
    await all.parseAsync([...words], {from: "user"});
    return 0;
  } catch (error) {
    return exitStatus(error);
  }
}

/** Who reads the output may stop before its end, as `head` does: then there is nobody left to write for. A full disk is told. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  process.exit(error.code === "EPIPE" ? undefined : exitStatus(error));
}

function exitStatus(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : endings.Invalid.exit;
  const {kind, sentence} = endingOf(error);
  const {exit} = endings[kind];
  if (kind !== "Ours") return told(oneLine(sentence), exit);
  process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  return told("This is a fault of ours, and nothing was changed. Please report it with the lines above.", exit);
}

function told(sentence: string, status: number): number {
  process.stderr.write(`standpoint: ${sentence}\n`);
  return status;
}

function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, " ");
}

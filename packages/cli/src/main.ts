import {isFault} from "@standpoint/model";
import {CommanderError} from "commander";
import {program} from "./program.ts";

/** Runs the command line given and says how it ended: 0, 2 for what the person can mend, 1 for a fault of ours. */
export async function main(words: readonly string[]): Promise<number> {
  if (!process.stdout.listeners("error").includes(leaveQuietly)) process.stdout.on("error", leaveQuietly);
  try {
    await program().parseAsync([...words], {from: "user"});
    return 0;
  } catch (error) {
    return exitStatus(error);
  }
}

/** Who reads the output may stop before its end, as `head` does: then there is nobody left to write for. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

function exitStatus(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const said = error as Error;
  if (said.name === "AbortError") return told("Stopped; nothing was changed.", 130);
  if (isFault(error)) return told(oneLine(said.message), 2);
  process.stderr.write(`${said.stack ?? String(error)}\n`);
  return told("This is a fault of ours, and nothing was changed. Please report it with the lines above.", 1);
}

function told(sentence: string, status: number): number {
  process.stderr.write(`standpoint: ${sentence}\n`);
  return status;
}

function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, " ");
}

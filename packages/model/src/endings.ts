import {EditClash, isFault, type Clash} from "./faults.ts";
import {systemFault} from "./system-faults.ts";

/** What a failure is to whoever asked: what they can mend, that they stopped it, or a fault of ours. */
export type EndingKind = "Invalid" | "Missing" | "Conflict" | "Stopped" | "Ours";

/** The one table of how failures end: the status over HTTP, the exit status of a command. */
export const endings: Readonly<Record<EndingKind, {readonly status: number; readonly exit: number}>> = {
  Invalid: {status: 400, exit: 2},
  Missing: {status: 404, exit: 2},
  Conflict: {status: 409, exit: 2},
  /** 499 is what servers note when the asker left; nobody reads it. 130 is what shells expect after Ctrl-C. */
  Stopped: {status: 499, exit: 130},
  Ours: {status: 500, exit: 1},
};

export interface Ending {
  readonly kind: EndingKind;
  /** For the person; of a fault of ours, for the log. */
  readonly sentence: string;
  /** What an edit ran into. */
  readonly clash?: Clash;
}

/** How a failure ends. Every face of the program folds by this: the command line, the server, its streams, its threads. */
export function endingOf(error: unknown): Ending {
  const {name, message} = error as {name?: unknown; message?: unknown};
  if (name === "AbortError") return {kind: "Stopped", sentence: "Stopped; nothing was changed."};
  const fault = isFault(error) ? error : systemFault(error);
  if (fault) return {kind: fault.name as EndingKind, sentence: fault.message, ...(fault instanceof EditClash && {clash: fault.clash})};
  return {kind: "Ours", sentence: typeof message === "string" ? message : String(error)};
}

import type {Ending} from "./endings.ts";
import {Conflict, EditClash, Invalid, Missing} from "./faults.ts";

/** A failure again, of an ending that was sent from another thread: what a person can mend is a fault there too. */
export function returned({kind, sentence, clash}: Ending): Error {
  if (clash !== undefined) return new EditClash(sentence, clash);
  if (kind === "Invalid") return new Invalid(sentence);
  if (kind === "Missing") return new Missing(sentence);
  if (kind === "Conflict") return new Conflict(sentence);
  return kind === "Stopped" ? stopped(sentence) : new Error(sentence);
}

/** What ends work that nobody waits for any more. */
export function stopped(sentence = "Stopped; nothing was changed."): Error {
  const error = new Error(sentence);
  error.name = "AbortError";
  return error;
}

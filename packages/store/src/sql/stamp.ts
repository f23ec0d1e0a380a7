import {hash} from "node:crypto";
import {newUid} from "./lasting.ts";

/**
 * Which state of which project a file or a log holds: a project's id, the number of its last change, an id of this state,
 * and that of the state before.
 *
 * It stands as one text in a table of its own, so that every commit writes its page: whoever finds a log beside a file can
 * tell by the stamps in both whether the one continues the other.
 */
export interface Stamp {
  readonly project: string;
  readonly change: number;
  readonly state: string;
  readonly before: string;
}

/** The state before the first. */
export const nothing = "00000000-0000-0000-0000-000000000000";

const digits = 15;
const uid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const form = new RegExp(`(standpoint (${uid}) (\\d{${digits}}) (${uid}) (${uid})) ([\\w-]{16})`);

/** Ends in letters that tell whether the rest is as it was written. */
export function stampText({project, change, state, before}: Stamp): string {
  const words = `standpoint ${project} ${String(change).padStart(digits, "0")} ${state} ${before}`;
  return `${words} ${sumOf(words)}`;
}

function sumOf(words: string): string {
  return hash("sha256", words, "base64url").slice(0, 16);
}

/** The stamp in a text; undefined where there is none, or it is damaged. */
export function stampIn(text: string): Stamp | undefined {
  const found = form.exec(text);
  if (!found || sumOf(found[1]!) !== found[6]) return undefined;
  return {project: found[2]!, change: Number(found[3]), state: found[4]!, before: found[5]!};
}

export function firstStamp(project: string, change: number): string {
  return stampText({project, change, state: newUid(), before: nothing});
}

/** The stamp of the state that follows. */
export function following({project, state}: Stamp, change: number): Stamp {
  return {project, change, state: newUid(), before: state};
}

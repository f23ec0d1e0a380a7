/** Something the person gave us is wrong and can be mended. How each fault ends stands in `endings.ts`. */
export class Invalid extends Error {
  override readonly name: string = "Invalid";
}

/** Something asked for is not there. */
export class Missing extends Error {
  override readonly name: string = "Missing";
}

/** What is asked for clashes with what is there. */
export class Conflict extends Error {
  override readonly name: string = "Conflict";
}

/** The three faults a person can mend; everything else is ours. */
export type Fault = Invalid | Missing | Conflict;

export function isFault(error: unknown): error is Fault {
  return error instanceof Invalid || error instanceof Missing || error instanceof Conflict;
}

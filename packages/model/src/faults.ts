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

/** A field that two people changed to different things since one of them began. Values as the row's field has them; undefined for unknown. */
export interface ClashingField {
  /** The field's name, or `values.holder`, `attributes.town` for one in it. */
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What an edit ran into: the row as it stands now (null when it was removed), its version, and the fields that clash. */
export interface Clash {
  readonly version: number;
  readonly theirs: object | null;
  readonly fields: readonly ClashingField[];
}

/** An edit that would undo what somebody else did meanwhile: nothing was changed. */
export class EditClash extends Conflict {
  readonly clash: Clash;

  constructor(message: string, clash: Clash) {
    super(message);
    this.clash = clash;
  }
}

/** The three faults a person can mend; everything else is ours. */
export type Fault = Invalid | Missing | Conflict;

export function isFault(error: unknown): error is Fault {
  return error instanceof Invalid || error instanceof Missing || error instanceof Conflict;
}

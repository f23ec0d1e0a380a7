import type {EntityId} from "./ids.ts";

/** The kinds of entity a new project knows; a user's own kinds are further words. */
export const entityKinds = ["actor", "concept", "work", "event", "place"] as const;

/** A name that an entity went by for a time. Dates are EDTF; an end that is left out is open. */
export interface DatedName {
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
}

export interface EntityDraft {
  /** One of `entityKinds` or a word of the user's. A name is unique within its kind. */
  readonly kind: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Earlier and later names with their dates; `name` is what it goes by at any other time. */
  readonly names?: readonly DatedName[];
  readonly abbreviation?: string;
  /** Name of an entity of the same kind: the body an organ belongs to, the broader concept. */
  readonly parent?: string;
  /** `#rrggbb` */
  readonly colour?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly notes?: string;
  readonly externalIds?: Readonly<Record<string, string>>;
  /** A note on it, with its replies; `notes` are part of what is known, a memo is the coders' own. */
  readonly memo?: string;
  readonly flags?: readonly string[];
}

export interface Entity extends EntityDraft {
  readonly id: EntityId;
}

import type {Options, SettingsOf} from "@standpoint/model";
import type {Spread} from "../bootstrap/bootstrap.ts";
import type {Filters} from "../select/filter-options.ts";

/** Every answer says which analysis it is, by which version, under which settings, and what to know about it. */
export interface Answer<Name extends string = string, Settings extends object = object> {
  readonly analysis: Name;
  readonly version: string;
  /** Every option with the value that was used; moments as dates. */
  readonly settings: Settings;
  /** A sentence each. */
  readonly notes: readonly string[];
}

type Moment = "from" | "to" | "at";

/** Settings with their moments, in seconds, told as dates: `2005-01-26T00:00:00`. */
export type Dated<Settings> = {
  readonly [Field in keyof Settings]: Field extends Moment
    ? number extends Settings[Field]
      ? DatedMoment<Settings[Field]>
      : Settings[Field]
    : Settings[Field];
};
type DatedMoment<Value> = Value extends number ? string : Value;

/** What choose a frame, or say how an answer is presented: computations do not take them, nor do answers tell them. */
export type Beside = "type" | "seed" | "bootstrap" | "passages" | "width";

/** The settings that options ask for, as computations take them. */
export type AskedBy<Table extends Options> = Omit<SettingsOf<Table>, Beside>;

/** Settings of an analysis of one statement type, the filters not asked for among them. */
export type Filtered<Settings> = Dated<
  {
    readonly type: string;
    readonly sources: NonNullable<Filters["sources"]>;
    readonly practice: "all" | "stated" | "practised";
    /** As the record was then. */
    readonly knownAt?: string | undefined;
  } & Omit<Settings, "sources" | "practice" | "knownAt">
>;

/** Settings of an analysis of several types. */
export type FilteredOfAll<Settings> = Dated<{readonly sources: NonNullable<Filters["sources"]>} & Omit<Settings, "sources">>;

/** The words a statement rests on, and where they stand. */
export interface PassageJson {
  /** Key of the statement. */
  readonly id: string;
  /** Key of the document. */
  readonly document: string;
  readonly title: string;
  readonly date: string | null;
  readonly quote: string;
}

export interface WithPassages {
  /** Where they were asked for: of the statements named, each once, in the order first named. */
  readonly passages?: readonly PassageJson[];
}

/** The statements that something rests on. */
export interface Behind {
  /** Keys. */
  readonly statements: readonly string[];
  /** The same statements as numbers of this project. */
  readonly ids: readonly number[];
}

/** What somebody holds under a condition, in the coder's words. */
export interface ConditionJson extends Behind {
  readonly stance: "yes-if" | "no-if" | "neutral-if";
  readonly condition: string;
}

/** A date as a first and a last possible day; null for an end left open. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** When a slice is, and how many statements it rests on. Moments are `2005-01-26T00:00:00`, or null where nothing is dated. */
export interface SpanJson {
  readonly start: string | null;
  readonly mid: string | null;
  readonly stop: string | null;
  readonly statements: number;
}

/** Where a number lies in 95 of 100 samples; null where no sample gave one. */
export type IntervalJson = Spread | null;

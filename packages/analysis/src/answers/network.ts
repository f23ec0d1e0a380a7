import type {Value} from "@standpoint/model";
import type {SliceJson} from "../network/json.ts";
import type {NetworkMode} from "../network/options.ts";
import type {ResolvedSettings} from "../network/settings.ts";
import type {Answer, Filtered} from "./answer.ts";

type Settings<Mode extends NetworkMode> = Filtered<Omit<ResolvedSettings, "mode"> & {readonly mode: Mode}>;

/** A network of rows and columns, or of rows alone. */
export interface TiesAnswer extends Answer<"network", Settings<"one" | "two">> {
  /** Statements before and after the filters. */
  readonly original: number;
  readonly filtered: number;
  readonly slices: readonly SliceJson[];
}

/** The statements themselves. */
export interface EventsAnswer extends Answer<"network", Settings<"events">> {
  readonly rows: readonly EventJson[];
}

export type NetworkAnswer = TiesAnswer | EventsAnswer;

/** A statement of an event list; beside what stands here it has its variables, each by its name. */
export interface EventJson {
  /** Key of the statement. */
  readonly id: string;
  readonly type: string;
  readonly date: string | null;
  readonly start: number | null;
  readonly stop: number | null;
  readonly text: string;
  readonly coder: string;
  readonly document: string;
  readonly title: string;
  readonly [variable: string]: Value;
}

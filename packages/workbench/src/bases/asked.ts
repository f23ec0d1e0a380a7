import type {basesOptions} from "@standpoint/analysis";
import type {SettingsOf} from "@standpoint/model";

/** What is asked about bases, options read. */
export type BasesAsked = SettingsOf<typeof basesOptions>;

import {NameField} from "./name-field.tsx";
import type {NameFieldProps} from "./name-field.tsx";
import type {Named} from "./named.ts";

/** One name of those there are, for filters and settings. */
export function KnownName<Thing extends Named>(props: Omit<NameFieldProps<Thing>, "creates" | "clearable">) {
  return <NameField {...props} creates={false} clearable />;
}

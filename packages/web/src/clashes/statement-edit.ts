import type {Clash, Value} from "@standpoint/model";
import type {StatementEdit} from "../api/acts.ts";
import type {Filled} from "../form/statement-form.tsx";
import {listOnto} from "./fields-onto.ts";
import {bothOf} from "./ways-out.ts";

type Edit = Pick<StatementEdit, "set" | "unset" | "memo" | "flags">;

/** What was changed of a statement in its form, and nothing else. */
export function statementEdit(base: Pick<Filled, "values" | "memo" | "flags">, filled: Filled): Edit {
  const set = Object.entries(filled.values).filter(([name, value]) => !same(value, base.values[name]));
  const unset = Object.keys(base.values).filter((name) => !(name in filled.values));
  return {
    ...(set.length > 0 && {set: Object.fromEntries(set)}),
    ...(unset.length > 0 && {unset}),
    ...(filled.memo !== base.memo && {memo: filled.memo}),
    ...(!same(filled.flags, base.flags) && {flags: filled.flags}),
  };
}

/** The edit as one of the statement as it stands now: flags that others set or took away meanwhile stay so. */
export function flagsOnto(edit: Edit, base: Pick<Filled, "flags">, {theirs}: Clash): Edit {
  if (edit.flags === undefined || theirs === null || !("flags" in theirs)) return edit;
  return {...edit, flags: listOnto(edit.flags, base.flags, theirs.flags) as readonly string[]};
}

/** The edit without the fields that clash: theirs stay as they are. */
export function withoutClashes({set = {}, unset = [], memo, flags}: Edit, {fields}: Clash): Edit {
  const clashing = new Set(fields.map(({field}) => field));
  const kept = Object.entries(set).filter(([name]) => !clashing.has(`values.${name}`));
  const gone = unset.filter((name) => !clashing.has(`values.${name}`));
  return {
    ...(kept.length > 0 && {set: Object.fromEntries(kept)}),
    ...(gone.length > 0 && {unset: gone}),
    ...(memo !== undefined && !clashing.has("memo") && {memo}),
    ...(flags !== undefined && !clashing.has("flags") && {flags}),
  };
}

/** The edit with what clashes as both: texts one after the other, lists as one. */
export function withBoth(edit: Edit, clash: Clash): Edit {
  const plain = withoutClashes(edit, clash);
  const both = clash.fields.map((field) => [field.field, bothOf(field)] as const);
  const values = both.filter(([field]) => field.startsWith("values.")).map(([field, value]) => [field.slice("values.".length), value as Value] as const);
  const set = {...plain.set, ...Object.fromEntries(values)};
  const [memo, flags] = ["memo", "flags"].map((name) => both.find(([field]) => field === name)?.[1]);
  return {
    ...plain,
    ...(Object.keys(set).length > 0 && {set}),
    ...(memo !== undefined && {memo: memo as string}),
    ...(flags !== undefined && {flags: flags as readonly string[]}),
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

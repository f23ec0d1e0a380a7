import type {StatementRow, TypeRow, VariableId} from "@standpoint/model";
import {presets} from "@standpoint/model";

export const types: readonly TypeRow[] = presets.map((preset, place) => ({
  ...preset,
  variables: preset.variables.map((variable, at) => ({...variable, id: (at + 1) as VariableId})),
  id: place + 1,
  statements: 0,
  version: 1,
}));

/** A position by its place in the text: `said({id: 1, start: 0, end: 4, agreement: true})`. */
export function said(given: {id: number; start: number; end: number; agreement?: boolean | null; own?: boolean; mode?: string; type?: string}): StatementRow {
  const {id, start, end, agreement, own = true, mode, type = "position"} = given;
  const quote = "x".repeat(end - start);
  return {
    id,
    key: `s${String(id)}`,
    type,
    document: 1,
    documentKey: "d",
    documentTitle: "D",
    spans: [{start, end, quote}],
    quote,
    values: {holder: "Anna", concept: "Tax", ...(agreement === undefined ? {} : {agreement}), ...(mode === undefined ? {} : {mode})},
    date: "2024",
    own,
    coder: "me",
    memo: "",
    flags: [],
    version: 1,
  };
}

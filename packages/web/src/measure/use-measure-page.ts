import {analyses, measureNeeds} from "@standpoint/analysis";
import type {Identity} from "@standpoint/analysis";
import type {TypeRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {useNavigate, useSearch} from "@tanstack/react-router";
import {projectQuery} from "../api/queries.ts";
import {queryFrom, settingsFrom} from "./measure-search.ts";
import type {MeasureSearch} from "./measure-search.ts";
import type {MeasureName, MeasureQuestion} from "./messages.ts";
import {useMeasure} from "./use-measure.ts";
import type {Computing} from "./use-measure.ts";
import {useType} from "./use-type.ts";

/** A measure as its page asks for it: what is computed of which statements, and what is open beside the picture. */
export interface Measuring<Name extends MeasureName = MeasureName> {
  readonly ask: Name;
  readonly type: string | undefined;
  /** Why no type is read. */
  readonly fault: string | null;
  readonly computing: Computing<Name>;
  /** Its settings in the words of requests. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** As it stands in the address. */
  readonly open: string | undefined;
  readonly onOpen: (open: string | undefined) => void;
}

/** What the fields of its form are given. */
export interface MeasureForm {
  readonly search: MeasureSearch;
  readonly types: readonly TypeRow[];
  readonly type: string | undefined;
  /** Variables and document fields of the type. */
  readonly names: readonly string[];
  /** Puts settings into the address, and closes what is open. */
  readonly onChange: (change: object) => void;
}

/** Asks for a measure with the settings that the address says, and asks anew whenever they change. */
export function useMeasurePage<Name extends MeasureName>(ask: Name): {readonly measuring: Measuring<Name>; readonly form: MeasureForm} {
  const search: MeasureSearch = useSearch({strict: false});
  const navigate = useNavigate();
  const {types, type, fault} = useType(search.type, measureNeeds(search));
  const change = useQuery(projectQuery).data?.change;
  const {identity, knownAt, bootstrap = 0, open} = search as MeasureSearch & {readonly identity?: Identity};
  const frame = type === undefined || change === undefined ? null : {type, change, identity, knownAt};
  const {options} = analyses[ask];
  const settings = settingsFrom(options, search) as MeasureQuestion<Name>["settings"];
  const computing = useMeasure(frame, {ask, settings, bootstrap});
  const put = (next: object) => void navigate({to: ".", search: (before: object) => ({...before, ...next}), replace: true});
  return {
    measuring: {ask, type, fault, computing, query: queryFrom(options, search), open, onOpen: (next) => put({open: next})},
    form: {search, types, type, names: computing.news?.names ?? [], onChange: (next) => put({...next, open: undefined})},
  };
}

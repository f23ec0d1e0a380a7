import type {TypeRow} from "@standpoint/model";
import {useQuery} from "@tanstack/react-query";
import {useNavigate} from "@tanstack/react-router";
import {projectQuery, typesQuery} from "../api/queries.ts";
import {usualType} from "./common-search.ts";
import type {MeasureSearch} from "./measure-search.ts";
import type {MeasureName, MeasureQuestion} from "./messages.ts";
import {useMeasure} from "./use-measure.ts";
import type {Computing} from "./use-measure.ts";

/** A measure as its page asks for it: what is computed of which statements, and what is open beside the picture. */
export interface Measuring<Name extends MeasureName = MeasureName> {
  readonly ask: Name;
  readonly type: string;
  readonly computing: Computing<Name>;
  /** As it stands in the address. */
  readonly open: string | undefined;
  readonly onOpen: (open: string | undefined) => void;
}

/** What the fields of its form are given. */
export interface MeasureForm<Search extends MeasureSearch> {
  readonly search: Search;
  readonly types: readonly TypeRow[];
  readonly type: string;
  /** Variables and document fields of the type. */
  readonly names: readonly string[];
  /** Puts settings into the address, and closes what is open. */
  readonly onChange: (change: {[Field in keyof Search]?: Search[Field] | undefined}) => void;
}

/** Asks for a measure with the settings that an address says, and asks anew whenever they change. */
export function useMeasurePage<Name extends MeasureName, Search extends MeasureSearch>(
  ask: Name,
  search: Search,
  settings: MeasureQuestion<Name>["settings"],
): {readonly measuring: Measuring<Name>; readonly form: MeasureForm<Search>} {
  const navigate = useNavigate();
  const types = (useQuery(typesQuery).data?.rows ?? []).filter(({variables}) => variables.some(({kind}) => kind === "entity" || kind === "entities"));
  const change = useQuery(projectQuery).data?.change;
  const {type = usualType(types), identity, bootstrap = 0, open} = search;
  const frame = type === "" || change === undefined ? null : {type, change, identity};
  const computing = useMeasure(frame, {ask, settings, bootstrap});
  const put = (next: object) => void navigate({to: ".", search: (before: object) => ({...before, ...next}), replace: true});
  return {
    measuring: {ask, type, computing, open, onOpen: (next) => put({open: next})},
    form: {search, types, type, names: computing.news?.names ?? [], onChange: (next) => put({...next, open: undefined})},
  };
}

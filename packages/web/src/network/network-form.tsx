import {Switch} from "@mantine/core";
import {fitting} from "@standpoint/analysis";
import type {Aggregate, Normalize} from "@standpoint/analysis";
import type {TypeRow} from "@standpoint/model";
import {DuplicatesField, saidSettings, StatementFields, TimeFields, TypeField, VariableFields} from "../measure/common-fields.tsx";
import {choicesOf} from "../measure/option-field.tsx";
import {UnshownFilters} from "../measure/unshown-filters.tsx";
import {Choose} from "../shell/choose.tsx";
import {PictureFields} from "./picture-fields.tsx";
import {pageOptions, usually} from "./network-search.ts";
import type {NetworkSearch} from "./network-search.ts";

export type Change = {[Field in keyof NetworkSearch]?: NetworkSearch[Field] | undefined};

export interface NetworkFormProps {
  readonly search: NetworkSearch;
  readonly types: readonly TypeRow[];
  readonly type: string | undefined;
  /** Variables and document fields of the type. */
  readonly names: readonly string[];
  /** Attributes of the actors. */
  readonly attributes: readonly string[];
  readonly onChange: (change: Change) => void;
}

const {mode} = pageOptions;
type PageMode = NonNullable<NetworkSearch["mode"]>;

/** Settings that have a field. */
const shown = [
  ...["type", "mode", "rows", "columns", "qualifier", "aggregate", "normalize", "duplicates", "isolates"],
  ...["window", "kernel", "from", "to", ...saidSettings, "identity"],
];

/** Every setting of the network. What does not fit the mode is not offered. */
export function NetworkForm(props: NetworkFormProps) {
  const {search, types, type, names, attributes, onChange} = props;
  return (
    <form className="measure-form" aria-label="Settings of the network" onSubmit={(event) => event.preventDefault()}>
      <UnshownFilters options={pageOptions} search={search} shown={shown} onChange={onChange} />
      <TypeField types={types} type={type} search={search} onChange={onChange} />
      <Choose
        label="Mode"
        choices={choicesOf<PageMode>(mode)}
        usual={mode.usual}
        value={search.mode}
        onChange={(next) => onChange({...usually(next ?? mode.usual, search.qualifier), normalize: undefined})}
      />
      <VariableFields
        search={search}
        names={names}
        onChange={(change) => onChange({...change, ...(change.qualifier === "none" ? {aggregate: "ignore", normalize: undefined} : {})})}
      />
      <Counting {...props} />
      <PictureFields search={search} attributes={attributes} onChange={onChange} />
      <TimeFields search={search} onChange={(change) => onChange({...change, ...("window" in change ? {slice: undefined, against: undefined} : {})})} />
      <StatementFields search={search} onChange={onChange} />
    </form>
  );
}

function Counting({search, onChange}: NetworkFormProps) {
  const {mode = pageOptions.mode.usual, normalize, isolates = false} = search;
  const usual = pageOptions.aggregate.usual;
  return (
    <>
      <Choose
        label="Aggregate"
        choices={choicesOf<Aggregate>(pageOptions.aggregate, fitting[mode].aggregate)}
        usual={usual}
        value={search.aggregate}
        onChange={(chosen) => onChange({aggregate: chosen ?? usual})}
      />
      <Choose
        label="Normalize"
        choices={choicesOf<Normalize>(pageOptions.normalize, fitting[mode].normalize)}
        usual={pageOptions.normalize.usual}
        value={normalize}
        onChange={(chosen) => onChange({normalize: chosen})}
      />
      <DuplicatesField search={search} usual={pageOptions.duplicates.usual} onChange={onChange} />
      <Switch
        size="xs"
        label="Show names without ties"
        checked={isolates}
        onChange={(event) => onChange({isolates: event.currentTarget.checked || undefined})}
      />
    </>
  );
}

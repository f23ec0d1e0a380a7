import {bootstrapOption, filterOptions} from "@standpoint/analysis";
import type {MeasureSearch} from "./measure-search.ts";
import {OptionField} from "./option-field.tsx";

export interface BootstrapFieldsProps {
  readonly search: MeasureSearch;
  readonly onChange: (change: {readonly bootstrap?: number | undefined; readonly seed?: number | undefined}) => void;
}

/** How many samples of the documents are drawn, and where chance begins. */
export function BootstrapFields({search, onChange}: BootstrapFieldsProps) {
  return (
    <div className="measure-pair">
      <OptionField
        field="bootstrap"
        option={bootstrapOption.bootstrap}
        value={search.bootstrap}
        onChange={(times) => onChange({bootstrap: Number(times) || undefined})}
      />
      <OptionField
        field="seed"
        option={filterOptions.seed}
        value={search.seed}
        onChange={(next) => onChange({seed: next === undefined ? undefined : Number(next)})}
      />
    </div>
  );
}

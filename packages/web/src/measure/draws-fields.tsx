import {bootstrapOption, filterOptions} from "@standpoint/analysis";
import type {MeasureSearch} from "./measure-search.ts";
import {OptionField} from "./option-field.tsx";

export interface DrawsFieldsProps {
  readonly search: MeasureSearch;
  readonly onChange: (change: {readonly bootstrap?: number | undefined; readonly seed?: number | undefined}) => void;
}

/** How often documents are drawn, and where chance begins. */
export function DrawsFields({search, onChange}: DrawsFieldsProps) {
  return (
    <div className="measure-pair">
      <OptionField
        field="bootstrap"
        option={bootstrapOption.bootstrap}
        value={search.bootstrap}
        onChange={(draws) => onChange({bootstrap: Number(draws) || undefined})}
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

import type {MeasureSearch} from "./measure-search.ts";
import {NumberField} from "./number-field.tsx";

export interface DrawsFieldsProps {
  readonly search: MeasureSearch;
  readonly onChange: (change: {readonly bootstrap?: number | undefined; readonly seed?: number | undefined}) => void;
}

/** How often documents are drawn, and where chance begins. */
export function DrawsFields({search, onChange}: DrawsFieldsProps) {
  return (
    <div className="measure-pair">
      <NumberField label="Draws" value={search.bootstrap} usual={0} min={0} max={10_000} onChange={(bootstrap) => onChange({bootstrap})} />
      <NumberField label="Seed" value={search.seed} usual={1} min={0} onChange={(seed) => onChange({seed})} />
    </div>
  );
}

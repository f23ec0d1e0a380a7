import {Pill} from "@mantine/core";
import {writtenName} from "@standpoint/model";
import type {Options} from "@standpoint/model";

export interface UnshownFiltersProps {
  readonly options: Options;
  readonly search: object;
  /** Settings that the form has fields for. */
  readonly shown: readonly string[];
  readonly onChange: (change: Readonly<Record<string, undefined>>) => void;
}

/** What an address asks for that the form has no field for: said, so that nothing is left out unseen, and taken away by a press. */
export function UnshownFilters({options, search, shown, onChange}: UnshownFiltersProps) {
  const given = Object.entries(search as Readonly<Record<string, unknown>>).filter(([field]) => Object.hasOwn(options, field) && !shown.includes(field));
  if (given.length === 0) return null;
  return (
    <div className="measure-unshown" role="group" aria-label="Also asked with">
      {given.map(([field, value]) => {
        const option = options[field];
        const name = option === undefined ? field : writtenName(field, option);
        const said = `${name}: ${Array.isArray(value) ? value.join(", ") : String(value)}`;
        return (
          <Pill key={field} withRemoveButton removeButtonProps={{"aria-label": `Take away ${said}`}} onRemove={() => onChange({[field]: undefined})}>
            {said}
          </Pill>
        );
      })}
    </div>
  );
}

import {Combobox} from "@mantine/core";
import type {Match} from "./matching.ts";
import type {Named} from "./named.ts";
import type {Naming} from "./use-naming.ts";

export interface NameOptionsProps<Thing extends Named> {
  readonly label: string;
  readonly naming: Naming<Thing>;
  readonly chosen?: string | undefined;
}

/** The list below a field: what holds the letters, to create it, what is similar. */
export function NameOptions<Thing extends Named>({label, naming: {offers}, chosen}: NameOptionsProps<Thing>) {
  return (
    <Combobox.Dropdown hidden={offers.length === 0}>
      <Combobox.Options aria-label={label} mah={260} style={{overflowY: "auto"}}>
        {offers.map((offer, place) =>
          "create" in offer ? (
            <Combobox.Option key="create" value={String(place)}>
              Create “{offer.create}”
            </Combobox.Option>
          ) : (
            <Combobox.Option key={`${offer.match.thing.kind} ${offer.match.thing.name}`} value={String(place)} active={offer.match.thing.name === chosen}>
              <NameLine {...offer.match} />
            </Combobox.Option>
          ),
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}

export function FieldLabel({label, hint}: {readonly label: string; readonly hint?: string | undefined}) {
  return (
    <>
      {label} {hint !== undefined && <span className="quiet field-hint">({hint})</span>}
    </>
  );
}

/** What goes by a name, before it is chosen: kind and parent, abbreviation, the alias it was found by, how often it is named. */
function NameLine<Thing extends Named>({thing: {name, kind, abbreviation, parent, statements}, alias, similar}: Match<Thing>) {
  return (
    <span className="entity-line">
      <span>
        {name}
        {abbreviation !== null && <span className="quiet"> {abbreviation}</span>}
        {alias !== null && <span className="quiet"> = {alias}</span>}
        {(kind !== "" || similar) && (
          <span className="quiet entity-is">
            {kind}
            {parent !== null && ` in ${parent}`}
            {similar && " (similar)"}
          </span>
        )}
      </span>
      {statements > 0 && <span className="quiet">{statements}</span>}
    </span>
  );
}

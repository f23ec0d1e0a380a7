import {Combobox, InputBase, useCombobox} from "@mantine/core";
import type {EntityRow} from "@standpoint/model";
import {useState} from "react";
import {matching} from "./matching.ts";

export interface EntityFieldProps {
  readonly label: string;
  readonly entities: readonly EntityRow[];
  readonly value: string | undefined;
  readonly onChange: (name: string | undefined) => void;
  readonly autoFocus?: boolean;
}

/** One name: those known are offered as one types, a new one can be made last. */
export function EntityField({label, entities, value, onChange, autoFocus = false}: EntityFieldProps) {
  const combobox = useCombobox({onDropdownClose: () => combobox.resetSelectedOption()});
  const [typed, setTyped] = useState<string | null>(null);
  const offered = matching(entities, typed ?? "", 30);
  const fresh = (typed ?? "").trim();
  const isNew = fresh !== "" && !entities.some(({name}) => name === fresh);
  const choose = (name: string) => {
    onChange(name);
    setTyped(null);
    combobox.closeDropdown();
  };
  const leave = () => {
    const exact = offered.find(({name}) => name.toLowerCase() === fresh.toLowerCase());
    if (typed !== null && fresh === "") onChange(undefined);
    else if (exact !== undefined) onChange(exact.name);
    setTyped(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} size="xs" shadow="md">
      <Combobox.Target withExpandedAttribute>
        <InputBase
          label={label}
          role="combobox"
          size="xs"
          placeholder="unknown"
          value={typed ?? value ?? ""}
          data-autofocus={autoFocus || undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0 && !isNew}>
        <Combobox.Options aria-label={label} mah={260} style={{overflowY: "auto"}}>
          {offered.map((entity) => (
            <Combobox.Option key={entity.id} value={entity.name} active={entity.name === value}>
              <EntityLine entity={entity} />
            </Combobox.Option>
          ))}
          {isNew && <Combobox.Option value={fresh}>Create “{fresh}”</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function EntityLine({entity: {name, abbreviation, statements}}: {readonly entity: EntityRow}) {
  return (
    <span className="entity-line">
      <span>
        {name}
        {abbreviation !== null && <span className="quiet"> {abbreviation}</span>}
      </span>
      <span className="quiet">{statements}</span>
    </span>
  );
}

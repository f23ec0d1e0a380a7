import {Combobox, InputBase, useCombobox} from "@mantine/core";
import type {EntityRow} from "@standpoint/model";
import {useState} from "react";
import type {KeyboardEvent} from "react";
import {matching} from "./matching.ts";
import type {Match} from "./matching.ts";
import {focusNext} from "./focus.ts";

export interface EntityFieldProps {
  readonly label: string;
  readonly entities: readonly EntityRow[];
  readonly value: string | undefined;
  readonly onChange: (name: string | undefined) => void;
  /** Names used lately, the last first. */
  readonly recent?: readonly string[];
  /** Where the value comes from, when it was not typed. */
  readonly hint?: string | undefined;
}

/** One name: those known are offered as one types, a new one can be made last. Enter chooses and goes on to the next field. */
export function EntityField({label, entities, value, onChange, recent = [], hint}: EntityFieldProps) {
  const combobox = useCombobox({onDropdownClose: () => combobox.resetSelectedOption()});
  const [typed, setTyped] = useState<string | null>(null);
  const offered = matching(entities, typed ?? "", {limit: 30, recent});
  const fresh = (typed ?? "").trim();
  const isNew = fresh !== "" && !entities.some(({name}) => name === fresh);
  const choose = (name: string) => {
    onChange(name);
    setTyped(null);
    combobox.closeDropdown();
    if (combobox.targetRef.current !== null) focusNext(combobox.targetRef.current);
  };
  // Enter takes the first name even while the list is still being painted.
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || fresh === "") return;
    const names = [...offered.map(({entity}) => entity.name), fresh];
    event.preventDefault();
    event.stopPropagation();
    choose(names[Math.max(0, combobox.getSelectedOptionIndex())] ?? fresh);
  };
  const leave = () => {
    const exact = offered.find(({entity}) => entity.name.toLowerCase() === fresh.toLowerCase());
    if (typed !== null && fresh === "") onChange(undefined);
    else if (exact !== undefined) onChange(exact.entity.name);
    setTyped(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} size="xs" shadow="md" portalProps={{target: "#lists"}}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          label={<FieldLabel label={label} hint={hint} />}
          role="combobox"
          size="xs"
          placeholder="unknown"
          value={typed ?? value ?? ""}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onKeyDownCapture={onEnter}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0 && !isNew}>
        <Combobox.Options aria-label={label} mah={260} style={{overflowY: "auto"}}>
          {offered.map((match) => (
            <Combobox.Option key={match.entity.id} value={match.entity.name} active={match.entity.name === value}>
              <EntityLine {...match} />
            </Combobox.Option>
          ))}
          {isNew && <Combobox.Option value={fresh}>Create “{fresh}”</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

export function FieldLabel({label, hint}: {readonly label: string; readonly hint?: string | undefined}) {
  return (
    <>
      {label} {hint !== undefined && <span className="quiet field-hint">({hint})</span>}
    </>
  );
}

/** What an entity is, before it is chosen: kind and parent, abbreviation, the alias it was found by, how often it is named. */
function EntityLine({entity: {name, kind, abbreviation, parent, statements}, alias}: Match) {
  return (
    <span className="entity-line">
      <span>
        {name}
        {abbreviation !== null && <span className="quiet"> {abbreviation}</span>}
        {alias !== null && <span className="quiet"> = {alias}</span>}
        <span className="quiet entity-is">
          {kind}
          {parent !== null && ` in ${parent}`}
        </span>
      </span>
      <span className="quiet">{statements}</span>
    </span>
  );
}

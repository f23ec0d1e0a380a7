import {Combobox, Pill, PillsInput} from "@mantine/core";
import {useId} from "react";
import type {KeyboardEvent} from "react";
import {meant} from "./meant.ts";
import {FieldLabel, NameOptions} from "./name-options.tsx";
import type {Named} from "./named.ts";
import {joined, piecesOf} from "./settled.ts";
import {Unsettled} from "./unsettled.tsx";
import {useNaming} from "./use-naming.ts";
import type {NamingProps} from "./use-naming.ts";
import "./names.css";

export interface NamesFieldProps<Thing extends Named> extends NamingProps<Thing> {
  readonly value: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly description?: string;
  /** At most so many; default any number. */
  readonly most?: number;
}

/** Several names, in order; each is typed as in a field for one. A semicolon parts two; Backspace in the empty field takes the last away. */
export function NamesField<Thing extends Named>(props: NamesFieldProps<Thing>) {
  const {label, things, value, onChange, hint, placeholder = "none", description, most = Infinity} = props;
  const id = useId();
  const add = (names: readonly string[]) => onChange(joined(value, names).slice(0, most));
  const naming = useNaming(props, {
    several: true,
    listed: value,
    onThings: (found) => add(found.map(({name}) => name)),
    onNew: (name) => add([name]),
    onEmpty: () => undefined,
  });
  const {combobox, typed = "", unsettled} = naming;
  const onText = (text: string) => {
    const {taken, rest} = parted(things, text);
    if (taken.length > 0) add(taken);
    naming.onText(rest);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Backspace" && typed === "" && value.length > 0 && !event.nativeEvent.isComposing) onChange(value.slice(0, -1));
    naming.onKey(event);
  };
  return (
    <div className="name-field">
      <Combobox store={combobox} onOptionSubmit={naming.onOption} size="xs" shadow="md" portalProps={{target: "#lists"}}>
        <Combobox.DropdownTarget>
          <PillsInput label={<FieldLabel label={label} hint={hint} />} description={description} size="xs" id={id} onClick={() => combobox.openDropdown()}>
            <Pill.Group>
              {value.map((name, place) => (
                <Pill
                  key={name}
                  withRemoveButton
                  removeButtonProps={{"aria-label": `Take ${name} out of ${label}`}}
                  onRemove={() => onChange(value.toSpliced(place, 1))}
                >
                  {name}
                </Pill>
              ))}
              <Combobox.EventsTarget withExpandedAttribute>
                <PillsInput.Field
                  id={id}
                  role="combobox"
                  dir="auto"
                  placeholder={value.length > 0 ? "" : placeholder}
                  value={typed}
                  aria-invalid={unsettled !== null}
                  {...(unsettled === null ? {} : {"aria-describedby": `${id}-why`})}
                  onChange={(event) => onText(event.currentTarget.value)}
                  onKeyDownCapture={onKey}
                  onBlur={naming.leave}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <NameOptions label={label} naming={naming} />
      </Combobox>
      <Unsettled id={`${id}-why`} label={label} things={things} naming={naming} />
    </div>
  );
}

/** The names before the last semicolon that are known, and what is left in the field. */
function parted(things: readonly Named[], text: string): {taken: readonly string[]; rest: string} {
  const end = text.lastIndexOf(";") + 1;
  const found = piecesOf(text.slice(0, end), true).map((piece) => ({piece, meaning: meant(things, piece)}));
  const taken = found.flatMap(({meaning}) => ("exact" in meaning ? [meaning.exact.name] : []));
  const left = found.filter(({meaning}) => !("exact" in meaning)).map(({piece}) => `${piece};`);
  return {taken, rest: left.length === 0 ? text.slice(end).trimStart() : left.join(" ") + text.slice(end)};
}

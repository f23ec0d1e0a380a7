import {CloseButton, Combobox, InputBase} from "@mantine/core";
import {useId, useRef} from "react";
import type {MouseEvent} from "react";
import {FieldLabel, NameOptions} from "./name-options.tsx";
import type {Named} from "./named.ts";
import {Unsettled} from "./unsettled.tsx";
import {useNaming} from "./use-naming.ts";
import type {NamingProps} from "./use-naming.ts";
import "./names.css";

export interface NameFieldProps<Thing extends Named> extends NamingProps<Thing> {
  readonly value: string | undefined;
  readonly onChange: (name: string | undefined, thing?: Thing) => void;
  /** Where the value comes from, when it was not typed. */
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly clearable?: boolean;
  /** The list opens within what holds the field, such as a popover that a click elsewhere closes. */
  readonly within?: boolean;
  /** In pixels. */
  readonly width?: number;
}

/** One name: those known are offered as one types, a new one can be made. Enter chooses and goes on to the next field. */
export function NameField<Thing extends Named>(props: NameFieldProps<Thing>) {
  const {label, things, value, onChange, hint, placeholder = "unknown", clearable = false, within = false, width} = props;
  const naming = useNaming(props, {
    several: false,
    onThings: ([thing]) => onChange(thing?.name, thing),
    onNew: (name) => onChange(name),
    onEmpty: () => onChange(undefined),
  });
  const {combobox, typed, unsettled} = naming;
  const entered = useRef(false);
  const why = useId();
  const onClick = ({currentTarget}: MouseEvent<HTMLInputElement>) => {
    combobox.openDropdown();
    if (entered.current && currentTarget.selectionStart === currentTarget.selectionEnd) currentTarget.select();
    entered.current = false;
  };
  const clear = clearable && value !== undefined && (
    <CloseButton size="xs" tabIndex={-1} aria-label={`Clear ${label}`} onMouseDown={(event) => event.preventDefault()} onClick={() => onChange(undefined)} />
  );
  return (
    <div className="name-field" {...(width === undefined ? {} : {style: {width}})}>
      <Combobox store={combobox} onOptionSubmit={naming.onOption} size="xs" shadow="md" withinPortal={!within} portalProps={{target: "#lists"}}>
        <Combobox.Target withExpandedAttribute>
          <InputBase
            label={<FieldLabel label={label} hint={hint} />}
            role="combobox"
            dir="auto"
            size="xs"
            placeholder={placeholder}
            value={typed ?? value ?? ""}
            aria-invalid={unsettled !== null}
            {...(unsettled === null ? {} : {"aria-describedby": why})}
            onChange={(event) => naming.onText(event.currentTarget.value)}
            onKeyDownCapture={naming.onKey}
            onFocus={() => (entered.current = true)}
            onClick={onClick}
            onBlur={() => naming.leave()}
            rightSection={clear || null}
          />
        </Combobox.Target>
        <NameOptions label={label} naming={naming} chosen={value} />
      </Combobox>
      <Unsettled id={why} label={label} things={things} naming={naming} />
    </div>
  );
}

import {Button, Checkbox, Group, Select, Textarea} from "@mantine/core";
import type {EntityRow, StatementRow, TypeRow} from "@standpoint/model";
import {useEffect, useRef, useState} from "react";
import type {KeyboardEvent, SyntheticEvent} from "react";
import type {Values} from "../../api/acts.ts";
import {fieldOrder} from "./field-order.ts";
import {faultOf, isUnknown, knownValues, saysSomething} from "./values.ts";
import type {DraftValues} from "./values.ts";
import {VariableField} from "./variable-field.tsx";
import "./form.css";

export interface Filled {
  readonly type: string;
  readonly values: Values;
  readonly memo: string;
  readonly flags: readonly string[];
}

export interface StatementFormProps {
  readonly types: readonly TypeRow[];
  readonly entities: readonly EntityRow[];
  /** Statements that a variable may point to. */
  readonly statements: readonly StatementRow[];
  readonly start: Filled;
  /** Where values come from that were not typed, by variable. */
  readonly hints?: Readonly<Record<string, string>>;
  /** The date that holds when none is given. */
  readonly dated?: string | null;
  /** Names used lately, the last first. */
  readonly recent?: readonly string[];
  /** A statement keeps its type once it is made. */
  readonly typeFixed: boolean;
  readonly saving: boolean;
  /** Hears of everything that is typed, so that it can be kept. */
  readonly onChanged?: (filled: Filled) => void;
  readonly onSave: (filled: Filled) => void;
  readonly onCancel: () => void;
}

/** Type, a field a variable, memo. Enter saves, Escape leaves. */
export function StatementForm(props: StatementFormProps) {
  const {types, start, typeFixed, saving, onSave, onCancel} = props;
  const [filled, set] = useFilled(props);
  const type = types.find((one) => one.name === filled.type);
  if (type === undefined) return null;
  const {values, memo, flags} = filled;
  const sound = type.variables.every((variable) => faultOf(variable, values[variable.name]) === null) && saysSomething(values);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (sound && !saving) onSave({type: type.name, values: knownValues(values, type), memo, flags});
  };
  const unsure = flags.includes("unsure");
  return (
    <form className="statement-form" onSubmit={save} onKeyDown={(event) => onKeys(event, onCancel)} aria-label={typeFixed ? "Edit statement" : "New statement"}>
      {!typeFixed && (
        <Select
          label="Type"
          data={types.map((one) => one.name)}
          value={type.name}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && set({type: chosen})}
        />
      )}
      {fieldOrder(type.variables).map((variable) => (
        <div className="form-field" key={`${type.name} ${variable.name}`} data-filled={isUnknown(values[variable.name]) ? undefined : ""}>
          <VariableField
            {...props}
            variable={variable}
            value={values[variable.name]}
            hint={values[variable.name] === start.values[variable.name] ? props.hints?.[variable.name] : undefined}
            onChange={(value) => set({values: {...values, [variable.name]: value}})}
          />
        </div>
      ))}
      <Textarea label="Memo" name="memo" autosize value={memo} onChange={(event) => set({memo: event.currentTarget.value})} />
      <Checkbox
        label="Unsure"
        checked={unsure}
        onChange={(event) => set({flags: event.currentTarget.checked ? [...flags, "unsure"] : flags.filter((flag) => flag !== "unsure")})}
      />
      <FormActs saving={saving} sound={sound} onCancel={onCancel} />
    </form>
  );
}

interface DraftFilled extends Omit<Filled, "values"> {
  readonly values: DraftValues;
}

function useFilled({start, types, onChanged}: StatementFormProps): [DraftFilled, (change: Partial<DraftFilled>) => void] {
  const [filled, setFilled] = useState<DraftFilled>(start);
  const latest = useRef(onChanged);
  latest.current = onChanged;
  useEffect(() => setFilled((before) => ({...before, type: start.type})), [start.type]);
  const set = (change: Partial<DraftFilled>) => {
    const next = {...filled, ...change};
    setFilled(next);
    const type = types.find((one) => one.name === next.type);
    if (type !== undefined) latest.current?.({...next, values: knownValues(next.values, type)});
  };
  return [filled, set];
}

function FormActs({saving, sound, onCancel}: {readonly saving: boolean; readonly sound: boolean; readonly onCancel: () => void}) {
  return (
    <Group gap="xs" className="statement-form-acts">
      <Button type="submit" loading={saving} disabled={!sound}>
        Save
      </Button>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <span className="quiet">
        <kbd>Enter</kbd> saves, <kbd>Esc</kbd> leaves
      </span>
    </Group>
  );
}

function onKeys(event: KeyboardEvent<HTMLFormElement>, onCancel: () => void): void {
  const inList = event.target instanceof HTMLElement && event.target.ariaExpanded === "true";
  if (event.key === "Escape" && !inList) onCancel();
  const inText = event.target instanceof HTMLTextAreaElement;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey || (inText && !event.shiftKey))) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}

import {Button, Checkbox, Group, Select, Textarea} from "@mantine/core";
import type {EntityRow, StatementRow, TypeRow} from "@standpoint/model";
import {useEffect, useState} from "react";
import type {KeyboardEvent, SyntheticEvent} from "react";
import type {Values} from "../../api/acts.ts";
import {faultOf, knownValues, saysSomething} from "./values.ts";
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
  /** A statement keeps its type once it is made. */
  readonly typeFixed: boolean;
  readonly saving: boolean;
  readonly onSave: (filled: Filled) => void;
  readonly onCancel: () => void;
}

/** Type, a field a variable, memo. Enter saves, Escape leaves. */
export function StatementForm({types, entities, statements, start, typeFixed, saving, onSave, onCancel}: StatementFormProps) {
  const [name, setName] = useState(start.type);
  const [values, setValues] = useState<DraftValues>(start.values);
  const [memo, setMemo] = useState(start.memo);
  const [flags, setFlags] = useState(start.flags);
  const type = types.find((one) => one.name === name);
  useEffect(() => setName(start.type), [start.type]);
  if (type === undefined) return null;
  const sound = type.variables.every((variable) => faultOf(variable, values[variable.name]) === null) && saysSomething(values);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (sound && !saving) onSave({type: name, values: knownValues(values, type), memo, flags});
  };
  return (
    <form className="statement-form" onSubmit={save} onKeyDown={(event) => onKeys(event, onCancel)} aria-label={typeFixed ? "Edit statement" : "New statement"}>
      {!typeFixed && (
        <Select label="Type" data={types.map((one) => one.name)} value={name} allowDeselect={false} onChange={(chosen) => chosen !== null && setName(chosen)} />
      )}
      {type.variables.map((variable, place) => (
        <VariableField
          key={`${name} ${variable.name}`}
          variable={variable}
          value={values[variable.name]}
          onChange={(value) => setValues((before) => ({...before, [variable.name]: value}))}
          entities={entities}
          statements={statements}
          autoFocus={place === 0}
        />
      ))}
      <Textarea label="Memo" autosize value={memo} onChange={(event) => setMemo(event.currentTarget.value)} />
      <Checkbox
        label="Unsure"
        checked={flags.includes("unsure")}
        onChange={(event) => setFlags(event.currentTarget.checked ? [...flags, "unsure"] : flags.filter((flag) => flag !== "unsure"))}
      />
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
    </form>
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

import {Checkbox, NumberInput, Select, Textarea, TextInput} from "@mantine/core";
import type {EntityRow, StatementRow, Value, VariableDraft} from "@standpoint/model";
import {NameField} from "../names/name-field.tsx";
import {FieldLabel} from "../names/name-options.tsx";
import {NamesField} from "../names/names-field.tsx";
import {StanceField} from "./stance-field.tsx";
import {faultOf} from "./values.ts";

export interface VariableFieldProps {
  readonly variable: VariableDraft;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  /** A name that stands in the field and is not taken over yet. */
  readonly typed: string | undefined;
  readonly onTyped: (text: string | undefined) => void;
  readonly entities: readonly EntityRow[];
  /** Statements that a variable may point to. */
  readonly statements: readonly StatementRow[];
  readonly recent?: readonly string[] | undefined;
  /** Where the value comes from, when it was not typed. */
  readonly hint?: string | undefined;
  /** The date that holds when none is given. */
  readonly dated?: string | null | undefined;
}

/** The field for one variable, by its kind. */
export function VariableField(props: VariableFieldProps) {
  const {variable, value, onChange, typed, onTyped, recent, hint} = props;
  const {name, kind} = variable;
  const naming = {label: name, things: props.entities.filter((entity) => entity.kind === variable.entityKind), typed, onTyped, recent, hint};
  switch (kind) {
    case "entity":
      return <NameField {...naming} value={textOf(value) || undefined} onChange={(chosen) => onChange(chosen)} />;
    case "entities":
      return <NamesField {...naming} value={Array.isArray(value) ? (value as readonly string[]) : []} onChange={onChange} />;
    case "boolean":
      if (variable.role === "throughout") return <LastingField {...props} />;
      return <StanceField label={name} value={value} onChange={onChange} />;
    case "choice":
    case "statement":
      return <ChoiceField {...props} />;
    case "integer":
    case "date":
    case "text":
      return <TypedField {...props} />;
  }
}

/** Whether what is said holds all through its date; left alone it was so on some day in it. */
function LastingField({variable: {name}, value, onChange}: VariableFieldProps) {
  return (
    <Checkbox
      label={name}
      description="It holds all through its date, not on some day in it."
      checked={value === true}
      onChange={({currentTarget: {checked}}) => onChange(checked ? true : undefined)}
    />
  );
}

/** One of the choices of the variable, or one of the statements it may point to. */
function ChoiceField({variable, value, onChange, statements}: VariableFieldProps) {
  const {name, kind, choices = []} = variable;
  const text = textOf(value);
  return (
    <Select
      label={name}
      placeholder="unknown"
      clearable
      searchable={kind === "statement"}
      data={kind === "statement" ? pointable(statements, text) : [...choices]}
      value={text || null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

/** A number, a date or a text. */
function TypedField({variable, value, onChange, hint, dated}: VariableFieldProps) {
  const {name, kind} = variable;
  const shared = {label: <FieldLabel label={name} hint={hint} />};
  const onText = (event: {currentTarget: {value: string}}) => onChange(event.currentTarget.value || undefined);
  if (kind === "date")
    return (
      <TextInput
        {...shared}
        placeholder={dated ? `as the text: ${dated}` : "as the text"}
        value={textOf(value)}
        error={faultOf(variable, value)}
        onChange={onText}
      />
    );
  if (kind === "text") return <Textarea {...shared} placeholder="unknown" autosize value={textOf(value)} onChange={onText} />;
  const onNumber = (number: number | string) => onChange(number === "" ? undefined : Number(number));
  return <NumberInput {...shared} placeholder="unknown" allowDecimal={false} value={typeof value === "number" ? value : ""} onChange={onNumber} />;
}

function textOf(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

function pointable(statements: readonly StatementRow[], value: string): {value: string; label: string}[] {
  const known = statements.map(({key, quote}) => ({value: key, label: `${key} · ${quote.slice(0, 60)}`}));
  return value === "" || statements.some(({key}) => key === value) ? known : [{value, label: value}, ...known];
}

import {NumberInput, Select, TagsInput, Textarea, TextInput} from "@mantine/core";
import type {EntityRow, StatementRow, Value, VariableDraft} from "@standpoint/model";
import {EntityField, FieldLabel} from "./entity-field.tsx";
import {StanceField} from "./stance-field.tsx";
import {faultOf} from "./values.ts";

export interface VariableFieldProps {
  readonly variable: VariableDraft;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
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
  const {variable, value, onChange, recent = [], hint} = props;
  const {name, kind} = variable;
  const entities = props.entities.filter((entity) => entity.kind === variable.entityKind);
  switch (kind) {
    case "entity":
      return <EntityField label={name} entities={entities} value={textOf(value) || undefined} onChange={onChange} recent={recent} hint={hint} />;
    case "entities":
      return <EntitiesField {...props} entities={entities} />;
    case "boolean":
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

function EntitiesField({variable, value, onChange, entities, hint}: VariableFieldProps) {
  const names = Array.isArray(value) ? [...(value as readonly string[])] : [];
  return (
    <TagsInput
      label={<FieldLabel label={variable.name} hint={hint} />}
      placeholder={names.length > 0 ? "" : "none"}
      data={[...new Set(entities.map(({name}) => name))]}
      limit={30}
      value={names}
      onChange={onChange}
      clearable
      splitChars={[";"]}
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

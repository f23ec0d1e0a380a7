import {NumberInput, Select, TagsInput, Textarea, TextInput} from "@mantine/core";
import type {EntityRow, StatementRow, Value, VariableDraft} from "@standpoint/model";
import {EntityField} from "./entity-field.tsx";
import {StanceField} from "./stance-field.tsx";
import {faultOf} from "./values.ts";

export interface VariableFieldProps {
  readonly variable: VariableDraft;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly entities: readonly EntityRow[];
  /** Statements that a variable may point to. */
  readonly statements: readonly StatementRow[];
  readonly autoFocus: boolean;
}

/** The field for one variable, by its kind. */
export function VariableField(props: VariableFieldProps) {
  const {variable, value, onChange, autoFocus} = props;
  const {name, kind, choices = []} = variable;
  const focus = {"data-autofocus": autoFocus || undefined};
  const entities = props.entities.filter((entity) => entity.kind === variable.entityKind);
  const text = typeof value === "string" ? value : "";
  switch (kind) {
    case "entity":
      return <EntityField label={name} entities={entities} value={text || undefined} onChange={onChange} autoFocus={autoFocus} />;
    case "entities":
      return <TagsInput label={name} placeholder={Array.isArray(value) && value.length > 0 ? "" : "none"} data={[...new Set(entities.map((entity) => entity.name))]} limit={30} value={Array.isArray(value) ? [...(value as readonly string[])] : []} onChange={onChange} clearable splitChars={[";"]} />;
    case "boolean":
      return <StanceField label={name} value={value} onChange={onChange} />;
    case "choice":
      return <Select label={name} placeholder="unknown" clearable data={[...choices]} value={text || null} onChange={(chosen) => onChange(chosen ?? undefined)} {...focus} />;
    case "integer":
      return <NumberInput label={name} placeholder="unknown" allowDecimal={false} value={typeof value === "number" ? value : ""} onChange={(number) => onChange(number === "" ? undefined : Number(number))} {...focus} />;
    case "date":
      return <TextInput label={name} placeholder="as the text" value={text} error={faultOf(variable, value)} onChange={(event) => onChange(event.currentTarget.value || undefined)} {...focus} />;
    case "statement":
      return <Select label={name} placeholder="unknown" searchable clearable data={pointable(props.statements, text)} value={text || null} onChange={(key) => onChange(key ?? undefined)} {...focus} />;
    case "text":
      return <Textarea label={name} placeholder="unknown" autosize value={text} onChange={(event) => onChange(event.currentTarget.value || undefined)} {...focus} />;
  }
}

function pointable(statements: readonly StatementRow[], value: string): {value: string; label: string}[] {
  const known = statements.map(({key, quote}) => ({value: key, label: `${key} · ${quote.slice(0, 60)}`}));
  return value === "" || statements.some(({key}) => key === value) ? known : [{value, label: value}, ...known];
}
